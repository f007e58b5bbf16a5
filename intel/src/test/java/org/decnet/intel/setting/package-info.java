/** Tests. */
@NullMarked
package org.decnet.intel.setting;

import org.jspecify.annotations.NullMarked;
