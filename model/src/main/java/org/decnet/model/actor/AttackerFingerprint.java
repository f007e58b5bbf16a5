package org.decnet.model.actor;

import java.time.Instant;

/**
 * What a program of an attacker looks like (spec 01, section 3).
 *
 * @param type such as {@code hassh}
 * @param port of the attacker that was probed; 0 for what the program said of itself
 */
public record AttackerFingerprint(
    String type, String value, int port, Instant firstSeen, Instant lastSeen, long count) {}
