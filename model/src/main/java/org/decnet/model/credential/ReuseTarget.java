package org.decnet.model.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * One attacker who tried a credential at one place.
 *
 * @param attempts how often he did there
 */
public record ReuseTarget(
    ReusePlace place,
    UUID attacker,
    String address,
    long attempts,
    Instant firstSeen,
    Instant lastSeen) {}
