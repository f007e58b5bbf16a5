/** ATT&amp;CK catalogues: the one place where ids become names, tactics, urls and groups. */
@NullMarked
package org.decnet.attack;

import org.jspecify.annotations.NullMarked;
