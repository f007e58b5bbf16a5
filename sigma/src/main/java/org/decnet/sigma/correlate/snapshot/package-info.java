/** The bytes that the state of correlations is kept in. Internal to the module. */
@NullMarked
package org.decnet.sigma.correlate.snapshot;

import org.jspecify.annotations.NullMarked;
