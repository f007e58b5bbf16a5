/**
 * Tells subscribers by HTTP what happens: the queue, the signature, and the way to the receiver.
 */
@NullMarked
package org.decnet.server.webhook;

import org.jspecify.annotations.NullMarked;
