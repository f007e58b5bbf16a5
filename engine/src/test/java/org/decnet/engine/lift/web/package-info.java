@NullMarked
package org.decnet.engine.lift.web;

import org.jspecify.annotations.NullMarked;
