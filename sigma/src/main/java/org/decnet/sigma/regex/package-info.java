/** Regular expressions that take time linear in the text, whoever wrote either. Internal. */
@NullMarked
package org.decnet.sigma.regex;

import org.jspecify.annotations.NullMarked;
