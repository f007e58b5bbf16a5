package org.decnet.model.bounty;

import java.time.Instant;
import java.util.UUID;

/**
 * A domain that an attacker wanted to send mail to.
 *
 * @param count number of mails; 0 if he only asked whether one would be taken
 */
public record SmtpTarget(
    UUID attackerUuid, String domain, Instant firstSeen, Instant lastSeen, long count) {}
