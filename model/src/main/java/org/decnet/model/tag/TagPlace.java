package org.decnet.model.tag;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list of tags by time: right behind one of them.
 *
 * @param at when that tag was stored, or when what it is of happened, by whichever the list is
 *     ordered; to the microsecond
 * @param uuid its id
 */
public record TagPlace(Instant at, UUID uuid) {
  private static final int RADIX = 36;
  private static final int UUID_LENGTH = 36;

  /** The place behind a tag in the order in which tags were stored. */
  public static TagPlace behind(StoredTag stored) {
    return new TagPlace(stored.createdAt(), stored.tag().uuid());
  }

  /** The place behind a tag in the order in which what tags are of happened. */
  public static TagPlace behindObserved(Tag tag) {
    return new TagPlace(tag.observedAt(), tag.uuid());
  }

  /** The place that a cursor names; empty if it is none of {@link #cursor}. */
  public static Optional<TagPlace> ofCursor(String cursor) {
    int dot = cursor.length() - UUID_LENGTH - 1;
    if (dot < 1 || cursor.charAt(dot) != '.') {
      return Optional.empty();
    }
    try {
      long micros = Long.parseLong(cursor.substring(0, dot), RADIX);
      return Optional.of(
          new TagPlace(
              Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
              UUID.fromString(cursor.substring(dot + 1))));
    } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The place as a short text, for clients to hand back. */
  public String cursor() {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at), RADIX) + '.' + uuid;
  }
}
