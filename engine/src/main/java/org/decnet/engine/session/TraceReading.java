package org.decnet.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.session.TraceSighting.Kind;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Reads the traces that an event shows of its attacker. */
public final class TraceReading {
  /** What every empty file hashes to; it is nobody's payload. */
  private static final String EMPTY_FILE =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final int LONGEST_TYPE = 32;

  private TraceReading() {}

  /** The traces in an event; most have none. */
  public static List<TraceSighting> of(Event event, UUID attacker) {
    return switch (event.kind()) {
      case FINGERPRINT -> fingerprint(event, attacker);
      case AUTH_ATTEMPT ->
          one(
              event,
              attacker,
              Kind.FINGERPRINT,
              TraceSighting.SSH_KEY,
              event.text(Field.KEY_FINGERPRINT));
      case FILE -> file(event, attacker);
      default -> List.of(); // other kinds show what was done, not who did it
    };
  }

  /** What a decoy itself sends is no trace of the attacker. */
  private static List<TraceSighting> fingerprint(Event event, UUID attacker) {
    String type = event.text(Field.FINGERPRINT_TYPE);
    return type == null || type.length() > LONGEST_TYPE || "out".equals(event.text(Field.DIRECTION))
        ? List.of()
        : one(event, attacker, Kind.FINGERPRINT, type, event.text(Field.VALUE));
  }

  /** Text that the shell wrote to a file is a command, not a payload: many write the same. */
  private static List<TraceSighting> file(Event event, UUID attacker) {
    List<TraceSighting> traces = new ArrayList<>();
    String sha256 = event.text(Field.SHA256);
    if (!EMPTY_FILE.equals(sha256) && !"redirect".equals(event.text(Field.DIRECTION))) {
      traces.addAll(one(event, attacker, Kind.INFRASTRUCTURE, TraceSighting.PAYLOAD, sha256));
    }
    String host = event.text(Field.URL_HOST);
    if (host != null) {
      Long port = event.integer(Field.URL_PORT);
      traces.addAll(
          one(
              event,
              attacker,
              Kind.INFRASTRUCTURE,
              TraceSighting.C2,
              bounded(host) + (port == null ? "" : ":" + port)));
    }
    return traces;
  }

  private static List<TraceSighting> one(
      Event event, UUID attacker, Kind kind, String type, @Nullable String value) {
    return value == null || value.isEmpty()
        ? List.of()
        : List.of(
            new TraceSighting(
                new TraceSighting.Key(attacker, kind, type, bounded(value)),
                event.time(),
                event.time(),
                1));
  }

  /** Cuts a value to what its column takes, never between the halves of one character. */
  private static String bounded(String value) {
    if (value.length() <= TraceSighting.LONGEST_VALUE) {
      return value;
    }
    int end =
        Character.isHighSurrogate(value.charAt(TraceSighting.LONGEST_VALUE - 1))
            ? TraceSighting.LONGEST_VALUE - 1
            : TraceSighting.LONGEST_VALUE;
    return value.substring(0, end);
  }
}
