/** Hands mail to the operator's mail server. */
@NullMarked
package org.decnet.server.webhook.mail;

import org.jspecify.annotations.NullMarked;
