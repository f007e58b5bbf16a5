/** What senders bring, taken into the store by one thread. */
@NullMarked
package org.decnet.server.intake;

import org.jspecify.annotations.NullMarked;
