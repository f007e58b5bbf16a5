/** Asking over HTTP with bounds on time and size, and reading JSON within limits. */
@NullMarked
package org.decnet.intel.http;

import org.jspecify.annotations.NullMarked;
