package org.decnet.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.lift.ipv6.InterfaceId;
import org.decnet.engine.trace.TraceSighting.Kind;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Reads the traces that an event shows of its attacker. */
public final class TraceReading {
  /** What every empty file hashes to; it is nobody's payload. */
  private static final String EMPTY_FILE =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final int LONGEST_TYPE = 32;

  private final Event event;
  private final UUID attacker;
  private final List<TraceSighting> traces = new ArrayList<>(0);

  private TraceReading(Event event, UUID attacker) {
    this.event = event;
    this.attacker = attacker;
  }

  /** The traces in an event; most have none. */
  public static List<TraceSighting> of(Event event, UUID attacker) {
    TraceReading reading = new TraceReading(event, attacker);
    switch (event.kind()) {
      case FINGERPRINT -> reading.fingerprint();
      case AUTH_ATTEMPT ->
          reading.add(Kind.FINGERPRINT, TraceSighting.SSH_KEY, event.text(Field.KEY_FINGERPRINT));
      case FILE -> reading.file();
      case COMMAND -> reading.text(Field.COMMAND_TEXT);
      case DB_COMMAND -> reading.text(Field.STATEMENT);
      case HTTP_REQUEST -> {
        reading.text(Field.URL_NORM);
        reading.text(Field.BODY);
      }
      case IPV6_LEAK -> reading.networkCard();
      case PAYLOAD -> reading.text(Field.DATA_TEXT);
      default -> {} // other kinds show what was done, not who did it
    }
    return reading.traces;
  }

  /** What a decoy itself sends is no trace of the attacker. */
  private void fingerprint() {
    String type = event.text(Field.FINGERPRINT_TYPE);
    if (type != null
        && type.length() <= LONGEST_TYPE
        && !"out".equals(event.text(Field.DIRECTION))) {
      add(Kind.FINGERPRINT, type, event.text(Field.VALUE));
    }
  }

  private void file() {
    add(Kind.INFRASTRUCTURE, TraceSighting.PAYLOAD, payload(event));
    add(Kind.INFRASTRUCTURE, TraceSighting.C2, endpoint(event));
  }

  /**
   * The SHA-256 of the file that a file event brings; null if it is empty, which says nothing, or
   * text that the shell wrote: that is a command, and many write the same.
   */
  public static @Nullable String payload(Event event) {
    String sha256 = event.text(Field.SHA256);
    return EMPTY_FILE.equals(sha256) || "redirect".equals(event.text(Field.DIRECTION))
        ? null
        : sha256;
  }

  /** Where a file event fetches its file; null if it does not say, or from nowhere public. */
  public static @Nullable String endpoint(Event event) {
    String host = event.text(Field.URL_HOST);
    return host == null
        ? null
        : Endpoint.of(host, event.integer(Field.URL_PORT), event.text(Field.URL_PATH));
  }

  /** What an address says that was given away, as long as it says it of one card only. */
  private void networkCard() {
    String address = event.text(Field.ADDR);
    if (address != null) {
      InterfaceId.ofOneCard(address)
          .ifPresent(card -> add(Kind.FINGERPRINT, TraceSighting.IPV6_IID, card));
    }
  }

  private void text(Field field) {
    String text = event.text(field);
    if (text != null) {
      DownloadTargets.in(text)
          .forEach(target -> add(Kind.INFRASTRUCTURE, TraceSighting.C2, target));
      PlantedKeys.in(text).forEach(key -> add(Kind.FINGERPRINT, TraceSighting.SSH_KEY, key));
    }
  }

  private void add(Kind kind, String type, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      TraceSighting.Key key = new TraceSighting.Key(attacker, kind, type, bounded(value));
      traces.add(new TraceSighting(key, event.time(), event.time(), 1));
    }
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
