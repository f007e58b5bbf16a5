/** What this node is and how much it holds (spec 05, sections 4 and 8). */
@NullMarked
package org.decnet.server.web.status;

import org.jspecify.annotations.NullMarked;
