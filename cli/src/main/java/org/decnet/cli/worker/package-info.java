/** Commands that run workers, and the one that tags again. */
@NullMarked
package org.decnet.cli.worker;

import org.jspecify.annotations.NullMarked;
