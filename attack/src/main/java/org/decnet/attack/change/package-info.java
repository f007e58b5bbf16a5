/** What differs between two ATT&amp;CK releases, and what that does to ids in use. */
@NullMarked
package org.decnet.attack.change;

import org.jspecify.annotations.NullMarked;
