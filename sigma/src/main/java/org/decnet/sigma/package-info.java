/** Sigma rules on the JVM: parse, compile, match, explain. */
@NullMarked
package org.decnet.sigma;

import org.jspecify.annotations.NullMarked;
