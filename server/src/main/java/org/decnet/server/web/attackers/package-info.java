/** Attackers and what they did (spec 05, section 5). */
@NullMarked
package org.decnet.server.web.attackers;

import org.jspecify.annotations.NullMarked;
