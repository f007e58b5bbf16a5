package org.decnet.engine.port;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of events, which stays where it is whatever is added.
 *
 * @param key grows with the time of the event
 * @param event the event there; null in a list that the index of words gives
 */
public record LogPlace(long key, @Nullable UUID event) {
  private static final int RADIX = 36;
  private static final int LONGEST_KEY = 13;
  private static final int UUID_LENGTH = 36;

  /** The place as clients get it. */
  public String text() {
    String place = Long.toString(key, RADIX);
    return event == null ? place : place + "_" + event;
  }

  /** The place of a text; empty if it is none. */
  public static Optional<LogPlace> of(String text) {
    int end = text.indexOf('_');
    String number = end < 0 ? text : text.substring(0, end);
    String id = end < 0 ? "" : text.substring(end + 1);
    if (number.length() > LONGEST_KEY || (end >= 0 && id.length() != UUID_LENGTH)) {
      return Optional.empty();
    }
    try {
      LogPlace place =
          new LogPlace(Long.parseLong(number, RADIX), end < 0 ? null : UUID.fromString(id));
      return place.text().equals(text) ? Optional.of(place) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it is a place in the list that a query gives. */
  public boolean isOf(LogQuery query) {
    return query.needsWords() == (event == null);
  }
}
