/** How good tags are, held against labelled data (docs/accuracy.md). */
@NullMarked
package org.decnet.engine.score;

import org.jspecify.annotations.NullMarked;
