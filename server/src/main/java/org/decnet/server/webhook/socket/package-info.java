/** Connections to addresses that were checked before. */
@NullMarked
package org.decnet.server.webhook.socket;

import org.jspecify.annotations.NullMarked;
