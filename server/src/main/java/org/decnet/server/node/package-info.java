/** The one-node mode: opens what a process needs and joins it up. Knows no web framework. */
@NullMarked
package org.decnet.server.node;

import org.jspecify.annotations.NullMarked;
