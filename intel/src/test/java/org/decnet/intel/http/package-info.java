/** Tests. */
@NullMarked
package org.decnet.intel.http;

import org.jspecify.annotations.NullMarked;
