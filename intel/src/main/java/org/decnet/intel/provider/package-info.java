/** One client for each intelligence provider (spec 09, section 5). */
@NullMarked
package org.decnet.intel.provider;

import org.jspecify.annotations.NullMarked;
