/** Writes events as each channel reads them, what attackers typed as nothing but text. */
@NullMarked
package org.decnet.server.webhook.channel;

import org.jspecify.annotations.NullMarked;
