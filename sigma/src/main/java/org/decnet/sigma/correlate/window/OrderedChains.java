package org.decnet.sigma.correlate.window;

import java.math.BigDecimal;
import java.util.List;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;
import org.jspecify.annotations.Nullable;

/**
 * Which rules matched one after the other in the window.
 *
 * <p>For each alternative, and each number of its first rules, the chain of events is kept that
 * starts last: if any such chain lies in the window, that one does. So an event costs one step a
 * rule and alternative, and no event needs to be remembered for itself.
 */
final class OrderedChains implements GroupState {
  private final List<Alternative> alternatives;
  private final int[][] orders;
  private final @Nullable Chain[][] chains;
  private final LastMatches last;
  private long horizon = Long.MIN_VALUE;

  OrderedChains(int rules, List<Alternative> alternatives) {
    this.alternatives = alternatives;
    this.last = new LastMatches(rules);
    this.orders = new int[alternatives.size()][];
    this.chains = new @Nullable Chain[orders.length][];
    for (int i = 0; i < orders.length; i++) {
      orders[i] = alternatives.get(i).ordered().stream().toArray();
      chains[i] = new @Nullable Chain[orders[i].length];
    }
  }

  @Override
  public void expire(long time) {
    horizon = time;
    last.expire(time);
  }

  @Override
  public void add(long time, String id, int[] positions, @Nullable Object value) {
    last.add(time, id, positions);
    // Later rules first, so that one event is never two steps of a chain.
    for (int position : positions) {
      for (int i = 0; i < orders.length; i++) {
        step(orders[i], chains[i], position, time, id);
      }
    }
  }

  private void step(int[] order, @Nullable Chain[] prefixes, int position, long time, String id) {
    for (int i = order.length - 1; i >= 0; i--) {
      if (order[i] != position) {
        continue;
      }
      if (i == 0) {
        prefixes[0] = Chain.of(time, id);
      } else {
        Chain before = prefixes[i - 1];
        if (before != null && before.start() > horizon) {
          prefixes[i] = before.then(id);
        }
      }
    }
  }

  @Override
  public boolean holds() {
    return alternative() >= 0;
  }

  /** The first alternative that holds, or -1. */
  private int alternative() {
    for (int i = 0; i < orders.length; i++) {
      if (inOrder(i) && noneOf(alternatives.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean inOrder(int alternative) {
    Chain chain = complete(alternative);
    return orders[alternative].length == 0 || (chain != null && chain.start() > horizon);
  }

  private @Nullable Chain complete(int alternative) {
    @Nullable Chain[] prefixes = chains[alternative];
    return prefixes.length == 0 ? null : prefixes[prefixes.length - 1];
  }

  private boolean noneOf(Alternative alternative) {
    return alternative.absent().stream().noneMatch(last::has);
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void dropOldest() {
    // One chain an alternative is all that there is.
  }

  @Override
  public Evidence evidence(int limit) {
    int alternative = alternative();
    Chain chain = alternative < 0 ? null : complete(alternative);
    if (chain == null) {
      return new Evidence(0, BigDecimal.ZERO, 0, List.of(), List.of());
    }
    List<String> ids = chain.ids();
    return Evidence.of(chain.start(), BigDecimal.valueOf(ids.size()), ids, limit);
  }

  @Override
  public void write(SnapshotWriter out) {
    out.number(horizon);
    last.write(out);
    for (@Nullable Chain[] prefixes : chains) {
      for (Chain chain : prefixes) {
        Chain.write(chain, out);
      }
    }
  }

  OrderedChains read(SnapshotReader in) throws MalformedSnapshot {
    horizon = in.number();
    last.read(in);
    for (@Nullable Chain[] prefixes : chains) {
      for (int i = 0; i < prefixes.length; i++) {
        prefixes[i] = Chain.read(i + 1, in);
      }
    }
    return this;
  }
}
