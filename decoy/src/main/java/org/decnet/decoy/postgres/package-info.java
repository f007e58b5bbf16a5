/** PostgreSQL without tables of its own, over protocol 3. */
@NullMarked
package org.decnet.decoy.postgres;

import org.jspecify.annotations.NullMarked;
