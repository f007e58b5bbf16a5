package org.decnet.engine.session;

import java.time.Instant;
import java.util.Comparator;

/** A text and when it was first seen. The earlier one comes first, at one time the lesser text. */
public record Dated(Instant at, String text) implements Comparable<Dated> {
  private static final Comparator<Dated> ORDER =
      Comparator.comparing(Dated::at).thenComparing(Dated::text);

  @Override
  public int compareTo(Dated other) {
    return ORDER.compare(this, other);
  }
}
