/** Attackers, sessions and what they did (spec 01, sections 3 to 5). */
@NullMarked
package org.decnet.model.actor;

import org.jspecify.annotations.NullMarked;
