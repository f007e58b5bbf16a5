/** Commands that take events in. */
@NullMarked
package org.decnet.cli.feed;

import org.jspecify.annotations.NullMarked;
