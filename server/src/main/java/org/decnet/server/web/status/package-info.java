/** How much this node holds (spec 05, section 8). */
@NullMarked
package org.decnet.server.web.status;

import org.jspecify.annotations.NullMarked;
