/** Ids of ATT&amp;CK objects as values. */
@NullMarked
package org.decnet.model.attack;

import org.jspecify.annotations.NullMarked;
