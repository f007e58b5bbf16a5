package org.decnet.server.web.sessions;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.actor.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session (spec 01, section 4).
 *
 * @param durationS length in seconds; null while open
 * @param loginOutcome success or failure; null without a login
 */
public record SessionRow(
    String sessionId,
    String sensor,
    String decky,
    @Nullable String service,
    @Nullable String srcIp,
    @Nullable UUID attackerUuid,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Double durationS,
    @Nullable String loginOutcome,
    @Nullable String username,
    @Nullable String clientVersion,
    long commandCount,
    long statementCount,
    long fileCount,
    long bytesIn,
    long bytesOut,
    @Nullable String recordingRef,
    @Nullable String recordingSha256) {

  /** The row of a session. */
  public static SessionRow of(Session session) {
    return new SessionRow(
        session.id().value(),
        session.sensor(),
        session.decky(),
        session.service(),
        session.sourceIp(),
        session.attacker(),
        session.startedAt(),
        session.endedAt(),
        session.durationSeconds(),
        session.loginOutcome(),
        session.username(),
        session.clientVersion(),
        session.commandCount(),
        session.statementCount(),
        session.fileCount(),
        session.bytesIn(),
        session.bytesOut(),
        session.recordingRef(),
        session.recordingSha256());
  }
}
