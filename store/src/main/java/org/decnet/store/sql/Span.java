package org.decnet.store.sql;

import java.time.Instant;

/** From when to when somebody was seen. */
record Span(Instant first, Instant last) {
  /** The time that covers both. */
  Span and(Span other) {
    return new Span(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }

  /** What an edge between two says: since both were there, and until one was last seen. */
  Span between(Span other) {
    return new Span(
        first.isAfter(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
