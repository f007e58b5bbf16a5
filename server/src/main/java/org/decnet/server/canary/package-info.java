/** Planted tokens: what is set about them, and how their uses become events. */
@NullMarked
package org.decnet.server.canary;

import org.jspecify.annotations.NullMarked;
