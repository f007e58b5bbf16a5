/** What decoys tell, as lines of syslog (spec 09, section 1). */
@NullMarked
package org.decnet.decoy.line;

import org.jspecify.annotations.NullMarked;
