/** The ports as SQL, the same for every dialect. */
@NullMarked
package org.decnet.store.sql;

import org.jspecify.annotations.NullMarked;
