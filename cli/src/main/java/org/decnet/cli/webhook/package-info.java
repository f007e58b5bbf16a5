/** Commands about who is told what happens. */
@NullMarked
package org.decnet.cli.webhook;

import org.jspecify.annotations.NullMarked;
