package org.decnet.testkit;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Makes the events of one session. The same call always gives the same event.
 *
 * @param sensor sensor, which is also the decoy
 * @param sessionId the sensor's own session id; null for events without a session
 * @param ip address of the peer; null for events without one
 * @param service service of every event; null if not known
 */
public record Scene(
    String sensor, @Nullable String sessionId, @Nullable String ip, @Nullable String service) {
  /** When time starts in tests: 2026-01-01T00:00:00Z. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final int SSH_PORT = 22;

  /** An ssh session. */
  public static Scene ssh(String sensor, String sessionId, String ip) {
    return new Scene(sensor, sessionId, ip, "ssh");
  }

  /** A point in time some seconds after the start. */
  public static Instant second(double seconds) {
    return START.plusNanos(Math.round(seconds * 1e6) * 1_000);
  }

  /** The session; fails for events without one. */
  public SessionId session() {
    return SessionId.of(sensor, String.valueOf(sessionId));
  }

  /** The attacker behind the address. */
  public UUID attacker() {
    return EventIds.attacker(String.valueOf(ip));
  }

  /** An event with the common fields set, to be completed. */
  public Event.Builder event(EventKind kind, double second) {
    String key = kind.kindName() + '|' + sessionId + '|' + ip + '|' + second;
    return Event.builder(kind)
        .id(EventIds.ofRecord(sensor, "testkit", key))
        .time(second(second))
        .set(Field.SENSOR, sensor)
        .set(Field.SOURCE, "testkit")
        .set(Field.SERVICE, service)
        .set(Field.TRANSPORT, "tcp")
        .set(Field.SRC_IP, ip)
        .set(Field.SRC_PORT, 40_000L)
        .set(Field.DST_PORT, (long) SSH_PORT)
        .set(Field.SESSION_ID, sessionId == null ? null : SessionId.of(sensor, sessionId).value())
        .set(Field.RAW_REF, "testkit.json@0+" + key.length());
  }

  /** The peer connects. */
  public Event connect(double second) {
    return event(EventKind.CONNECTION, second).set(Field.ACTION, "open").build();
  }

  /** The connection ends; the sensor says how long it took, unless that is null. */
  public Event close(double second, @Nullable Double durationSeconds) {
    return event(EventKind.CONNECTION, second)
        .set(Field.ACTION, "close")
        .set(Field.DURATION_S, durationSeconds)
        .set(Field.BYTES_IN, 100L)
        .set(Field.BYTES_OUT, 200L)
        .build();
  }

  /** The peer sends its banner. */
  public Event banner(double second, String version) {
    return event(EventKind.FINGERPRINT, second)
        .set(Field.FINGERPRINT_TYPE, "ssh_client_version")
        .set(Field.VALUE, version)
        .build();
  }

  /** The peer tries a password. */
  public Event login(double second, String user, String password, String outcome) {
    return event(EventKind.AUTH_ATTEMPT, second)
        .set(Field.USERNAME, user)
        .set(Field.PRINCIPAL_KEY, user.toLowerCase(Locale.ROOT))
        .set(Field.SECRET_SHA256, Hashes.sha256(password))
        .set(Field.SECRET_KIND, "plaintext")
        .set(Field.PASSWORD, password)
        .set(Field.METHOD, "password")
        .set(Field.OUTCOME, outcome)
        .build();
  }

  /** The peer offers a public key, or logs in with the key that it offered. */
  public Event key(double second, String user, String fingerprint, String outcome) {
    return event(EventKind.AUTH_ATTEMPT, second)
        .set(Field.USERNAME, user)
        .set(Field.PRINCIPAL_KEY, user.toLowerCase(Locale.ROOT))
        .set(Field.SECRET_SHA256, Hashes.sha256(fingerprint))
        .set(Field.SECRET_KIND, "publickey")
        .set(Field.METHOD, "publickey")
        .set(Field.KEY_FINGERPRINT, fingerprint)
        .set(Field.OUTCOME, outcome)
        .set(Field.REPEATS_OFFER, "unknown".equals(outcome) ? null : true)
        .build();
  }

  /** The peer types a line. */
  public Event command(double second, String line) {
    return event(EventKind.COMMAND, second)
        .id(EventIds.ofRecord(sensor, "testkit", "command|" + sessionId + '|' + second + line))
        .set(Field.COMMAND_TEXT, line)
        .set(Field.FOUND, true)
        .set(Field.STATEMENT_COUNT, 1L)
        .set(Field.PARSE_STATUS, "ok")
        .build();
  }

  /** The decoy fetches a file for the peer. */
  public Event download(double second, String url) {
    return event(EventKind.FILE, second)
        .set(Field.URL, url)
        .set(Field.DIRECTION, "download")
        .set(Field.SHA256, Hashes.sha256(url))
        .set(Field.SUCCEEDED, true)
        .build();
  }

  /** A recording of the session begins, or ends if its hash is given. */
  public Event recording(double second, String ref, @Nullable String sha256) {
    return event(EventKind.RECORDING, second)
        .set(Field.RECORDING_REF, ref)
        .set(Field.SHA256, sha256)
        .set(Field.ACTION, sha256 == null ? "open" : "close")
        .build();
  }

  /** The sensor talks about itself. */
  public Event notice(double second, String type) {
    return event(EventKind.NOTICE, second).set(Field.NOTICE_TYPE, type).build();
  }
}
