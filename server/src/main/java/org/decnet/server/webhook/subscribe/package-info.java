/** What can be done with subscriptions, by whomever: the API and the command. */
@NullMarked
package org.decnet.server.webhook.subscribe;

import org.jspecify.annotations.NullMarked;
