package org.decnet.store.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.store.convert.TextConverter;
import org.jspecify.annotations.Nullable;

/**
 * Names within the widths of their columns. Logs decide how long a name is, and a server refuses a
 * whole batch for one name that is too long. What is longer keeps its head and gets a hash, so that
 * two names stay two (ADR 0140).
 */
final class Widths {
  private static final int NAME = 255;
  private static final int SESSION = 512;
  private static final int HASH_BYTES = 8;
  private static final String CUT = "…";
  private static final int TAIL = CUT.length() + 2 * HASH_BYTES;

  private static final Map<Field, Integer> OF_EVENTS =
      new EnumMap<>(
          Map.of(
              Field.SENSOR, NAME,
              Field.DECKY, NAME,
              Field.SOURCE, 64,
              Field.SERVICE, 64,
              Field.SESSION_ID, SESSION,
              Field.SHA256, 64,
              Field.SECRET_SHA256, 64,
              Field.SECRET_KIND, 32));

  private Widths() {}

  /** The event with all names within their widths; the same object if they are. */
  static Event fit(Event event) {
    Event.Builder changed = null;
    for (Map.Entry<Field, Integer> width : OF_EVENTS.entrySet()) {
      String text = event.text(width.getKey());
      String fit = fit(text, width.getValue());
      if (fit != null && !fit.equals(text)) {
        changed = changed == null ? event.toBuilder() : changed;
        changed.set(width.getKey(), fit);
      }
    }
    return changed == null ? event : changed.build();
  }

  /** A name of a decoy or of a source. */
  static @Nullable String name(@Nullable String text) {
    return fit(text, NAME);
  }

  /** The id of a session as its column holds it. */
  static @Nullable String session(@Nullable SessionId session) {
    return session == null ? null : fit(session.value(), SESSION);
  }

  static @Nullable String fit(@Nullable String text, int width) {
    if (text == null
        || text.length() * TextConverter.LONGEST_ESCAPE <= width
        || TextConverter.escape(text).length() <= width) {
      return text;
    }
    return head(text, width - TAIL) + CUT + hash(text);
  }

  private static String head(String text, int room) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      used += TextConverter.escape(text.substring(end, next)).length();
      if (used > room) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-256", e);
    }
  }
}
