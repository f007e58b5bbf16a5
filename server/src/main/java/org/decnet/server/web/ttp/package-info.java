/** Techniques, tags and the Navigator layer (spec 05, section 7). */
@NullMarked
package org.decnet.server.web.ttp;

import org.jspecify.annotations.NullMarked;
