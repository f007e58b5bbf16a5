@NullMarked
package org.decnet.server.webhook.mail;

import org.jspecify.annotations.NullMarked;
