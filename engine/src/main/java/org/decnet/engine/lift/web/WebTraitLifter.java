package org.decnet.engine.lift.web;

import java.util.List;
import java.util.Locale;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.lift.Lifter;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Lifts a trait of a web client (spec 03, section 6). Its artefact id is that of the fingerprint.
 */
public final class WebTraitLifter implements Lifter<WebTrait> {
  private static final String JA4H = "ja4h";

  @Override
  public EventKind kind() {
    return EventKind.HTTP_FINGERPRINT;
  }

  /** Whether a type of fingerprint is one of these traits. */
  static boolean lifts(@Nullable String type) {
    return switch (type) {
      case JA4H, "http2_settings", "http3_settings", "ja4_quic" -> true;
      case null, default -> false;
    };
  }

  @Override
  public List<Event> lift(WebTrait trait) {
    Event origin = trait.origin();
    String type = origin.text(Field.FINGERPRINT_TYPE);
    String value = origin.text(Field.VALUE);
    if (!lifts(type) || value == null) {
      return List.of();
    }
    Event.Builder event =
        LiftedEvent.of(EventKind.HTTP_FINGERPRINT, origin.id().toString(), origin)
            .set(Field.FINGERPRINT_TYPE, type)
            .set(Field.HASH, value)
            .set(Field.PROTOCOL, protocol(type, value))
            .set(Field.CLIENT_IP, origin.sourceIp())
            .set(Field.SEEN_AT, origin.time())
            .set(Field.RAW, origin.text(Field.DETAIL))
            // It is made of a request, so there was one.
            .set(Field.REQUEST_FOLLOWS, trait.requested() || JA4H.equals(type));
    if (JA4H.equals(type)) {
      event.set(Field.JA4H_PREFIX, prefix(value));
    }
    return List.of(event.build());
  }

  private static String prefix(String value) {
    int end = value.indexOf('_');
    return (end < 0 ? value : value.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String protocol(@Nullable String type, String value) {
    return switch (type) {
      case "http2_settings" -> "h2";
      case "http3_settings", "ja4_quic" -> "h3";
      case JA4H -> value.length() < 3 ? null : version(value.charAt(2));
      case null, default -> null;
    };
  }

  private static @Nullable String version(char major) {
    return switch (major) {
      case '1' -> "h1";
      case '2' -> "h2";
      case '3' -> "h3";
      default -> null;
    };
  }
}
