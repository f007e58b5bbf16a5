@NullMarked
package org.decnet.server.webhook.channel;

import org.jspecify.annotations.NullMarked;
