/** What a check of the linter is, and what it reports. */
@NullMarked
package org.decnet.sigma.lint.check;

import org.jspecify.annotations.NullMarked;
