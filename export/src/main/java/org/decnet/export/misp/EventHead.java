package org.decnet.export.misp;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about.
 *
 * @param uuid its id
 * @param info its title
 * @param first earliest event time
 * @param last latest event time
 * @param locked whether analysts are done with it
 * @param widerThan event of the campaign that it belongs to; null if there is none
 */
record EventHead(
    UUID uuid,
    String info,
    Instant first,
    Instant last,
    boolean locked,
    @Nullable UUID widerThan) {}
