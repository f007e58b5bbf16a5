/** {@code score}: holds tags against labelled data (docs/accuracy.md). */
@NullMarked
package org.decnet.cli.score;

import org.jspecify.annotations.NullMarked;
