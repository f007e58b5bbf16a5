/** What this node tells, told to others over Kafka (spec 01, section 12). */
@NullMarked
package org.decnet.server.relay;

import org.jspecify.annotations.NullMarked;
