package org.decnet.engine.session;

import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Reads the credential out of an attempt to log in. */
public final class CredentialReading {
  private static final String USUAL_KIND = "plaintext";
  private static final int LONGEST_PRINCIPAL = 256;

  private CredentialReading() {}

  /** The credential that an event shows; null if it shows none. */
  static @Nullable CredentialSighting of(Event event, UUID attacker, String ip) {
    if (event.kind() != EventKind.AUTH_ATTEMPT) {
      return null;
    }
    String hash = event.text(Field.SECRET_SHA256);
    if (hash == null) {
      return null;
    }
    String password = event.text(Field.PASSWORD);
    return new CredentialSighting(
        key(event, ip, hash),
        attacker,
        capped(event.text(Field.USERNAME)),
        password == null ? null : new Secret(password),
        Outcome.named(event.text(Field.OUTCOME)),
        event.time(),
        event.time(),
        event.flag(Field.REPEATS_OFFER) ? 0 : 1);
  }

  /** What makes the credential of an event one of its own; null if the event shows none. */
  public static CredentialSighting.@Nullable Key key(Event event) {
    String ip = event.sourceIp();
    String hash = event.kind() == EventKind.AUTH_ATTEMPT ? event.text(Field.SECRET_SHA256) : null;
    return ip == null || hash == null ? null : key(event, ip, hash);
  }

  private static CredentialSighting.Key key(Event event, String ip, String hash) {
    return new CredentialSighting.Key(
        ip,
        event.decky(),
        orElse(event.service(), ""),
        orElse(event.text(Field.SECRET_KIND), USUAL_KIND),
        hash,
        orElse(capped(event.text(Field.PRINCIPAL_KEY)), ""));
  }

  private static String orElse(@Nullable String text, String other) {
    return text == null ? other : text;
  }

  /** Cuts a name to what its column takes, never between the halves of one character. */
  private static @Nullable String capped(@Nullable String text) {
    if (text == null || text.length() <= LONGEST_PRINCIPAL) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(LONGEST_PRINCIPAL - 1))
            ? LONGEST_PRINCIPAL - 1
            : LONGEST_PRINCIPAL;
    return text.substring(0, end);
  }
}
