/** Gathers traits of web clients and lifts them once it is known whether a request came. */
@NullMarked
package org.decnet.engine.lift.web;

import org.jspecify.annotations.NullMarked;
