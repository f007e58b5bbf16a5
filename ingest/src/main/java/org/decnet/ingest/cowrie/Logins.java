package org.decnet.ingest.cowrie;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.decnet.ingest.text.Hashes;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Attempts to log in. */
final class Logins {
  private static final Duration SAME_OFFER = Duration.ofSeconds(1);
  private static final int LONGEST_PRINCIPAL = 256;

  private Logins() {}

  /** A key was offered; whether it was let in is another record. */
  static void keyOffered(Decoding record) {
    String fingerprint = record.record().fingerprint;
    if (fingerprint != null) {
      record.state().offered(fingerprint, record.time());
    }
    record.emit(attempt(record, "unknown"));
  }

  /** A login succeeded or failed. */
  static void decided(Decoding record, String outcome) {
    record.emit(
        attempt(record, outcome)
            .set(Field.REPEATS_OFFER, repeatsOffer(record) ? Boolean.TRUE : null));
  }

  private static Event.Builder attempt(Decoding record, String outcome) {
    CowrieRecord said = record.record();
    Event.Builder event =
        record
            .first(EventKind.AUTH_ATTEMPT)
            .set(Field.USERNAME, said.username)
            .set(Field.PRINCIPAL_KEY, principal(said.username))
            .set(Field.OUTCOME, outcome);
    if (said.password != null) {
      return event
          .set(Field.METHOD, "password")
          .set(Field.PASSWORD, said.password)
          .set(Field.SECRET_KIND, "plaintext")
          .set(Field.SECRET_SHA256, Hashes.sha256(said.password));
    }
    if (said.fingerprint != null) {
      return event
          .set(Field.METHOD, "publickey")
          .set(Field.KEY_FINGERPRINT, said.fingerprint)
          .set(Field.SECRET_KIND, "publickey")
          .set(Field.SECRET_SHA256, Hashes.sha256(said.fingerprint));
    }
    return event.set(Field.METHOD, "none");
  }

  private static boolean repeatsOffer(Decoding record) {
    String fingerprint = record.record().fingerprint;
    Instant offered = fingerprint == null ? null : record.state().offerOf(fingerprint);
    return offered != null
        && Duration.between(offered, record.time()).abs().compareTo(SAME_OFFER) <= 0;
  }

  /** The name without blanks around it and in lower case, so that one account is one account. */
  static String principal(@Nullable String username) {
    if (username == null) {
      return "";
    }
    String key = username.strip().toLowerCase(Locale.ROOT);
    return key.length() <= LONGEST_PRINCIPAL ? key : key.substring(0, LONGEST_PRINCIPAL);
  }
}
