package org.decnet.engine.session;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/** Reads what one event says about its session. */
public final class SessionReading {
  private static final String CLOSE = "close";

  private SessionReading() {}

  /**
   * What an event says.
   *
   * @param session session of the event
   * @param attacker attacker behind its address; null if there is none
   */
  public static SessionSighting of(Event event, SessionId session, @Nullable UUID attacker) {
    return new SessionSighting(
        session,
        event.sensor(),
        new Dated(event.time(), event.decky()),
        event.service(),
        peer(event, attacker),
        ending(event),
        login(event),
        clientVersion(event),
        recording(event),
        lastCommandAt(event),
        counts(event));
  }

  private static @Nullable Peer peer(Event event, @Nullable UUID attacker) {
    String ip = event.sourceIp();
    return ip == null ? null : new Peer(ip, attacker);
  }

  private static @Nullable Ending ending(Event event) {
    return event.kind() == EventKind.CONNECTION && CLOSE.equals(event.text(Field.ACTION))
        ? new Ending(event.time(), event.number(Field.DURATION_S))
        : null;
  }

  private static @Nullable Login login(Event event) {
    return event.kind() == EventKind.AUTH_ATTEMPT
        ? new Login(
            Outcome.named(event.text(Field.OUTCOME)), event.time(), event.text(Field.USERNAME))
        : null;
  }

  private static @Nullable Dated clientVersion(Event event) {
    String version =
        event.kind() == EventKind.FINGERPRINT ? bannerOf(event) : event.text(Field.CLIENT_VERSION);
    return version == null ? null : new Dated(event.time(), version);
  }

  private static @Nullable String bannerOf(Event event) {
    String type = event.text(Field.FINGERPRINT_TYPE);
    return "ssh_client_version".equals(type) || "vnc_client_version".equals(type)
        ? event.text(Field.VALUE)
        : null;
  }

  private static @Nullable Recording recording(Event event) {
    return event.kind() == EventKind.RECORDING
        ? new Recording(event.time(), event.text(Field.RECORDING_REF), event.text(Field.SHA256))
        : null;
  }

  private static @Nullable Instant lastCommandAt(Event event) {
    return event.kind() == EventKind.COMMAND ? event.time() : null;
  }

  private static SessionCounts counts(Event event) {
    return new SessionCounts(
        event.kind() == EventKind.COMMAND ? 1 : 0,
        sum(event, Field.STATEMENT_COUNT),
        event.kind() == EventKind.FILE ? 1 : 0,
        sum(event, Field.BYTES_IN),
        sum(event, Field.BYTES_OUT));
  }

  private static long sum(Event event, Field field) {
    Long value = event.integer(field);
    return value == null ? 0 : value;
  }
}
