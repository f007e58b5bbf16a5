/** What a rule says, as immutable trees: detections, searches, tests and conditions. */
@NullMarked
package org.decnet.sigma.ast;

import org.jspecify.annotations.NullMarked;
