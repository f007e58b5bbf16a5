package org.decnet.engine.tick;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.decnet.engine.attribution.Judgement;
import org.decnet.engine.port.AttributionStore;
import org.decnet.model.error.DecnetException;

/**
 * One turn of the worker that judges how steady identities behave. An identity that cannot be read
 * is tried again in the next turn, and keeps none of the others waiting. Not for use by two
 * threads.
 */
public final class AttributionTick {
  private final AttributionStore store;
  private final Consumer<FailedRead> failures;
  private final Set<UUID> attackers = new TreeSet<>();
  private final Set<UUID> identities = new TreeSet<>();
  private boolean begun;

  /** A worker that has judged nobody yet: its first turn judges all. */
  public AttributionTick(AttributionStore store, Consumer<FailedRead> failures) {
    this.store = store;
    this.failures = failures;
  }

  /**
   * What a turn came to.
   *
   * @param judged identities that were looked at
   * @param changed those of which something else is held now
   */
  public record Outcome(int judged, int changed) {}

  /** Something was observed of attackers. */
  public void observed(Collection<UUID> who) {
    attackers.addAll(who);
  }

  /** Identities have other attackers than before. */
  public void touched(Collection<UUID> who) {
    identities.addAll(who);
  }

  /**
   * Judges all that were touched.
   *
   * @param stopped asked between two identities
   * @throws DecnetException if the store cannot say whom there is to judge
   */
  public Outcome run(BooleanSupplier stopped) {
    if (!begun) {
      identities.addAll(store.identities());
      begun = true;
    }
    if (!attackers.isEmpty()) {
      identities.addAll(store.identitiesOf(List.copyOf(attackers)));
      attackers.clear();
    }
    int judged = 0;
    int changed = 0;
    for (UUID identity : List.copyOf(identities)) {
      if (stopped.getAsBoolean()) {
        break;
      }
      judged++;
      changed += judge(identity) ? 1 : 0;
    }
    return new Outcome(judged, changed);
  }

  private boolean judge(UUID identity) {
    try {
      Judgement judgement = Judgement.of(store.profile(identity), store.traits(identity));
      if (store.save(judgement)) {
        identities.remove(identity);
      }
      return !judgement.isEmpty();
    } catch (DecnetException e) {
      failures.accept(new FailedRead("observations", identity, e));
      return false;
    }
  }
}
