/** The Sigma specification 2.1 restated as tests: a class for each of its chapters. */
@NullMarked
package org.decnet.sigma.spec;

import org.jspecify.annotations.NullMarked;
