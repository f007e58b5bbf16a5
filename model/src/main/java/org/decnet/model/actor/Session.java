package org.decnet.model.actor;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One login or protocol session on one decky (spec 01, section 4).
 *
 * @param id sensor and source session id
 * @param service null while the sensor has not said
 * @param sourceIp canonical address of the peer; null if the sensor never named it
 * @param startedAt earliest event time
 * @param endedAt time of the close event; null while open
 * @param durationSeconds as the sensor says, else from start to end; null while open
 * @param loginOutcome success if any login succeeded, else failure; null without a login
 * @param username of the first successful login, else of the first attempt
 */
public record Session(
    SessionId id,
    String sensor,
    String decky,
    @Nullable String service,
    @Nullable String sourceIp,
    @Nullable UUID attacker,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Double durationSeconds,
    @Nullable String loginOutcome,
    @Nullable String username,
    @Nullable String clientVersion,
    long commandCount,
    long statementCount,
    long fileCount,
    long bytesIn,
    long bytesOut,
    @Nullable String recordingRef,
    @Nullable String recordingSha256) {}
