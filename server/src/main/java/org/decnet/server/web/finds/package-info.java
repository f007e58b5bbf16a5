/** What attackers left: credentials, finds, captured files and recordings (spec 05, section 8). */
@NullMarked
package org.decnet.server.web.finds;

import org.jspecify.annotations.NullMarked;
