/** Commands about planted tokens. */
@NullMarked
package org.decnet.cli.canary;

import org.jspecify.annotations.NullMarked;
