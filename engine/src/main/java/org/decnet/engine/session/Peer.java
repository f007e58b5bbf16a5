package org.decnet.engine.session;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a session. It is the same in all events of a session; should a sensor
 * contradict itself, the least wins, whatever came first.
 *
 * @param ip canonical address
 * @param attacker attacker behind it; null if nothing says who that is
 */
public record Peer(String ip, @Nullable UUID attacker) implements Comparable<Peer> {
  private static final Comparator<Peer> ORDER =
      Comparator.comparing(Peer::attacker, nullsLast(naturalOrder())).thenComparing(Peer::ip);

  @Override
  public int compareTo(Peer other) {
    return ORDER.compare(this, other);
  }
}
