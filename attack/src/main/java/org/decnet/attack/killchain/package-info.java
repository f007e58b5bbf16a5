/** ATT&amp;CK tactics as phases of the Unified Kill Chain (spec 04, section 8). */
@NullMarked
package org.decnet.attack.killchain;

import org.jspecify.annotations.NullMarked;
