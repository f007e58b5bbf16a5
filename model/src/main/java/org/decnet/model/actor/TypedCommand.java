package org.decnet.model.actor;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One command line of a session (spec 01, section 4).
 *
 * @param eventId id of the command event
 * @param ordinal place in the session by time, from 1
 * @param commandText the line as received, secrets included: for admins only
 */
public record TypedCommand(
    UUID eventId,
    @Nullable SessionId session,
    @Nullable UUID attacker,
    String decky,
    @Nullable String service,
    Instant time,
    int ordinal,
    String commandText,
    @Nullable String uid,
    @Nullable String user,
    @Nullable String sourceIp,
    @Nullable String pwd,
    @Nullable String parseStatus) {}
