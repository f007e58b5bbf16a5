/** How grave it is what an attacker did. */
@NullMarked
package org.decnet.engine.threat;

import org.jspecify.annotations.NullMarked;
