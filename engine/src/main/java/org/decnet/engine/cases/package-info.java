/** Inputs that a rule must and must not match, kept beside the rule and run against it. */
@NullMarked
package org.decnet.engine.cases;

import org.jspecify.annotations.NullMarked;
