package org.decnet.engine.tick;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.identity.CommonValues;
import org.decnet.engine.identity.IdentityResolver;
import org.decnet.engine.identity.Resolution;
import org.decnet.engine.identity.ResolutionParts;
import org.decnet.engine.port.ClusterStore;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.error.DecnetException;
import org.jspecify.annotations.Nullable;

/**
 * One turn of the worker that finds identities. An attacker that cannot be read is tried again in
 * the next turn. If nothing can be saved, the next turn starts from what the store knows. Not for
 * use by two threads.
 */
public final class IdentityTick {
  /** Attackers that are asked for at once. */
  private static final int CHUNK = 500;

  /** Attackers and changes that are saved at once: others wait for as long as that takes. */
  private static final int MOST_AT_ONCE = 5000;

  private final ClusterStore store;
  private final CommonValues settings;
  private final Consumer<FailedRead> failures;
  private final IntConsumer progress;
  private final Set<UUID> waiting = new HashSet<>();
  private @Nullable IdentityResolver resolver;

  /** A worker that starts with what the store knows. */
  public IdentityTick(ClusterStore store, CommonValues settings, Consumer<FailedRead> failures) {
    this(store, settings, failures, unread -> {});
  }

  /**
   * A worker that starts with what the store knows.
   *
   * @param progress takes how many attackers are still to be read
   */
  IdentityTick(
      ClusterStore store,
      CommonValues settings,
      Consumer<FailedRead> failures,
      IntConsumer progress) {
    this.store = store;
    this.settings = settings;
    this.failures = failures;
    this.progress = progress;
  }

  /** Attackers about whom rows were written. */
  public void touched(Collection<UUID> attackers) {
    waiting.addAll(attackers);
  }

  /**
   * Finds and saves what became of the identities, in parts of bounded size. If a part cannot be
   * saved, those before it are, and the next turn finds the rest again.
   *
   * @throws DecnetException if the store cannot say what there was, or cannot save
   */
  public Resolution run() {
    IdentityResolver current = resolver == null ? started() : resolver;
    current.constrain(Constraints.of(store.decisions(ClusterLevel.IDENTITY)));
    List<UUID> unread = List.copyOf(waiting);
    for (int from = 0; from < unread.size(); from += CHUNK) {
      progress.accept(unread.size() - from);
      read(unread.subList(from, Math.min(from + CHUNK, unread.size())), current);
    }
    resolver = null;
    Resolution resolution = current.resolve();
    ResolutionParts.of(resolution, MOST_AT_ONCE).forEach(store::saveIdentities);
    resolver = current;
    return resolution;
  }

  private IdentityResolver started() {
    waiting.addAll(new ArrayList<>(store.attackers()));
    return new IdentityResolver(settings, store.ledger(ClusterLevel.IDENTITY));
  }

  /** If some cannot be read together, those that can be read alone are. */
  private void read(List<UUID> attackers, IdentityResolver into) {
    try {
      store.observations(attackers).forEach(into::put);
      attackers.forEach(waiting::remove);
    } catch (DecnetException together) {
      attackers.forEach(attacker -> read(attacker, into));
    }
  }

  private void read(UUID attacker, IdentityResolver into) {
    try {
      into.put(store.observation(attacker));
      waiting.remove(attacker);
    } catch (DecnetException e) {
      failures.accept(new FailedRead("observation", attacker, e));
    }
  }
}
