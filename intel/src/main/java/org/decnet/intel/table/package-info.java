/** Offline tables of addresses: country, autonomous system, prefix. */
@NullMarked
package org.decnet.intel.table;

import org.jspecify.annotations.NullMarked;
