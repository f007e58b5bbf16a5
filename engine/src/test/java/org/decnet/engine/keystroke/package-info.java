/** Tests. */
@NullMarked
package org.decnet.engine.keystroke;

import org.jspecify.annotations.NullMarked;
