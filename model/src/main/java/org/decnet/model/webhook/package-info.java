/** Subscriptions that are told by HTTP what happens, and what became of each event for them. */
@NullMarked
package org.decnet.model.webhook;

import org.jspecify.annotations.NullMarked;
