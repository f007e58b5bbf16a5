/** Listening to whoever comes, within bounds. */
@NullMarked
package org.decnet.net;

import org.jspecify.annotations.NullMarked;
