/** Planted tokens and their uses (spec 05, section 9). */
@NullMarked
package org.decnet.server.web.canary;

import org.jspecify.annotations.NullMarked;
