/** Fixtures and builders for tests. */
@NullMarked
package org.decnet.testkit;

import org.jspecify.annotations.NullMarked;
