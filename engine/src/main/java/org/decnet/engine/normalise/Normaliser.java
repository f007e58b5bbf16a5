package org.decnet.engine.normalise;

import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Brings an event of any codec into the one form that rules and the store rely on: values within
 * the caps of spec 01, section 2.4, for web requests the decoded url and the searchable text, and
 * for statements the words and wallets of extortion.
 */
public final class Normaliser {
  /** Most characters of one text value. */
  public static final int TEXT_CAP = 64 * 1024;

  /** Most elements of one list value. */
  public static final int LIST_CAP = 1024;

  /** The event in normal form; the same object when nothing had to change. */
  public Event normalise(Event event) {
    Event.Builder changed = completed(event);
    for (Field field : event.kind().fields()) {
      Object value = changed == null ? event.get(field) : changed.get(field);
      // Not stored, and cut in the middle a message could not be taken apart.
      boolean whole = field == Field.TEXT && event.kind() == EventKind.MAIL_COMMAND;
      if (!whole && exceedsCap(value)) {
        changed = changed == null ? event.toBuilder() : changed;
        changed.set(field, capped(value));
      }
    }
    return changed == null ? event : changed.build();
  }

  private static boolean exceedsCap(@Nullable Object value) {
    return switch (value) {
      case String text -> text.length() > TEXT_CAP;
      case List<?> list -> list.size() > LIST_CAP || list.stream().anyMatch(Normaliser::exceedsCap);
      case null, default -> false;
    };
  }

  private static @Nullable Object capped(@Nullable Object value) {
    return switch (value) {
      case String text -> cap(text);
      case List<?> list -> list.stream().limit(LIST_CAP).map(Normaliser::capped).toList();
      case null, default -> value;
    };
  }

  /** Keeps the head and the tail of a long text, and says how long it was. */
  static String cap(String text) {
    if (text.length() <= TEXT_CAP) {
      return text;
    }
    String marker = "…[" + text.length() + " characters]…";
    int kept = TEXT_CAP - marker.length();
    int head = boundary(text, kept * 3 / 4);
    int tail = boundary(text, text.length() - kept / 4);
    return text.substring(0, head) + marker + text.substring(tail);
  }

  // A surrogate pair that is cut in two would not survive UTF-8.
  private static int boundary(String text, int index) {
    return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
  }

  /** The event with what follows from its own text; null if nothing does. */
  private static Event.@Nullable Builder completed(Event event) {
    return switch (event.kind()) {
      case HTTP_REQUEST -> WebRequestFields.complete(event);
      case DB_COMMAND -> DatabaseFields.complete(event);
      default -> null;
    };
  }
}
