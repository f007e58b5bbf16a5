/** Subscriptions that are told by HTTP what happens (spec 05, section 10). */
@NullMarked
package org.decnet.server.web.webhooks;

import org.jspecify.annotations.NullMarked;
