/** Rules that change while events are being tagged. */
@NullMarked
package org.decnet.engine.live;

import org.jspecify.annotations.NullMarked;
