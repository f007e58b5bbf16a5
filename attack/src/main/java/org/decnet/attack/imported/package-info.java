/** Catalogues of releases that an operator imported, in a folder. */
@NullMarked
package org.decnet.attack.imported;

import org.jspecify.annotations.NullMarked;
