package org.decnet.ingest.record;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.decnet.ingest.text.Hashes;
import org.decnet.ingest.text.Printable;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Attempts to log in. */
public final class Logins {
  private static final int LONGEST_PRINCIPAL = 256;

  private Logins() {}

  /**
   * An attempt with a password that the sensor knows; a null one was sent in a form it cannot read.
   */
  public static Event.Builder attempt(
      SensorRecord record, @Nullable String username, @Nullable String password, String outcome) {
    String name = username == null ? null : printable(username);
    Event.Builder event =
        record
            .event(EventKind.AUTH_ATTEMPT)
            .set(Field.USERNAME, name)
            .set(Field.PRINCIPAL_KEY, principal(name))
            .set(Field.OUTCOME, outcome);
    if (password == null) {
      return event.set(Field.METHOD, "none");
    }
    String shown = printable(password);
    return event
        .set(Field.METHOD, "password")
        .set(Field.PASSWORD, shown)
        .set(Field.SECRET_KIND, "plaintext")
        .set(Field.SECRET_SHA256, Hashes.sha256(shown));
  }

  /** A community name, which is all that SNMP before version 3 asks for. */
  public static Event.Builder community(SensorRecord record, String name) {
    return attempt(record, null, name, "unknown")
        .set(Field.METHOD, "token")
        .set(Field.SECRET_KIND, "snmp_community");
  }

  // Sensors write what binary protocols carry; control characters stay visible and harmless.
  private static String printable(String text) {
    return Printable.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String principal(@Nullable String username) {
    String key = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    return key.length() <= LONGEST_PRINCIPAL ? key : key.substring(0, LONGEST_PRINCIPAL);
  }
}
