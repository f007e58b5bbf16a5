package org.decnet.engine.session;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The attempt to log in that tells most about a session: a success before a failure, a failure
 * before an attempt of unknown outcome, and the earlier one before the later.
 *
 * @param at when it was tried
 * @param username user name as sent; null if none
 */
public record Login(Outcome outcome, Instant at, @Nullable String username)
    implements Comparable<Login> {
  private static final Comparator<Login> ORDER =
      Comparator.comparing(Login::outcome)
          .thenComparing(Login::at)
          .thenComparing(Login::username, nullsLast(naturalOrder()));

  @Override
  public int compareTo(Login other) {
    return ORDER.compare(this, other);
  }
}
