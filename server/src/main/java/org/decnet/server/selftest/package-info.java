/** Attacks that did not happen, sent the way of those that do. */
@NullMarked
package org.decnet.server.selftest;

import org.jspecify.annotations.NullMarked;
