package org.decnet.sigma.correlate.window;

import java.math.BigDecimal;
import java.util.List;
import org.decnet.sigma.Correlation.Bound;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;
import org.jspecify.annotations.Nullable;

/**
 * How many different rules matched one after the other in the window, in the order of the
 * correlation but with gaps.
 *
 * <p>For each rule and length, the chain is kept that ends with that rule and starts last.
 */
final class LongestChain implements GroupState {
  private final List<Bound> bounds;
  private final @Nullable Chain[][] chains;
  private long horizon = Long.MIN_VALUE;

  LongestChain(int rules, List<Bound> bounds) {
    this.bounds = bounds;
    this.chains = new @Nullable Chain[rules][];
    for (int i = 0; i < rules; i++) {
      chains[i] = new @Nullable Chain[i + 1];
    }
  }

  @Override
  public void expire(long time) {
    horizon = time;
  }

  @Override
  public void add(long time, String id, int[] positions, @Nullable Object value) {
    // Later rules first: what they continue must not yet hold this event.
    for (int position : positions) {
      @Nullable Chain[] ending = chains[position];
      for (int length = ending.length; length > 1; length--) {
        Chain before = inWindow(before(position, length - 1));
        if (before != null) {
          ending[length - 1] = Chain.later(before.then(id), ending[length - 1]);
        }
      }
      ending[0] = Chain.of(time, id);
    }
  }

  private @Nullable Chain before(int position, int length) {
    Chain best = null;
    for (int i = length - 1; i < position; i++) {
      best = Chain.later(best, chains[i][length - 1]);
    }
    return best;
  }

  private @Nullable Chain inWindow(@Nullable Chain chain) {
    return chain != null && chain.start() > horizon ? chain : null;
  }

  private @Nullable Chain longest() {
    for (int length = chains.length; length > 0; length--) {
      Chain chain = inWindow(before(chains.length, length));
      if (chain != null) {
        return chain;
      }
    }
    return null;
  }

  private static int length(@Nullable Chain chain) {
    return chain == null ? 0 : chain.ids().size();
  }

  @Override
  public boolean holds() {
    BigDecimal length = BigDecimal.valueOf(length(longest()));
    return bounds.stream().allMatch(bound -> bound.holds(length.compareTo(bound.limit())));
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void dropOldest() {
    // One chain a rule and length is all that there is.
  }

  @Override
  public Evidence evidence(int limit) {
    Chain chain = longest();
    List<String> ids = chain == null ? List.of() : chain.ids();
    long start = chain == null ? 0 : chain.start();
    return Evidence.of(start, BigDecimal.valueOf(ids.size()), ids, limit);
  }

  @Override
  public void write(SnapshotWriter out) {
    out.number(horizon);
    for (@Nullable Chain[] ending : chains) {
      for (Chain chain : ending) {
        Chain.write(chain, out);
      }
    }
  }

  LongestChain read(SnapshotReader in) throws MalformedSnapshot {
    horizon = in.number();
    for (@Nullable Chain[] ending : chains) {
      for (int i = 0; i < ending.length; i++) {
        ending[i] = Chain.read(i + 1, in);
      }
    }
    return this;
  }
}
