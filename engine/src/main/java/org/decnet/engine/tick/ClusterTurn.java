package org.decnet.engine.tick;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.decnet.engine.campaign.CampaignClusterer;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.identity.CommonValues;
import org.decnet.engine.identity.Resolution;
import org.decnet.engine.port.ClusterStore;
import org.decnet.model.error.DecnetException;

/**
 * A whole turn: identities, and then the campaigns that they make. What could not be saved is found
 * again in the next turn. Not for use by two threads.
 */
public final class ClusterTurn {
  private final IdentityTick identities;
  private final CampaignTick campaigns;

  /** What became different. */
  public record Outcome(List<ClusterChange> identities, List<ClusterChange> campaigns) {
    /** Copies the lists. */
    public Outcome {
      identities = List.copyOf(identities);
      campaigns = List.copyOf(campaigns);
    }

    /** Whether nothing did. */
    public boolean isEmpty() {
      return identities.isEmpty() && campaigns.isEmpty();
    }
  }

  /**
   * A clusterer that starts with what the store knows.
   *
   * @param failures takes what could not be read; the turn goes on without it
   */
  public ClusterTurn(ClusterStore store, CommonValues common, Consumer<FailedRead> failures) {
    this(store, common, failures, unread -> {});
  }

  /**
   * A clusterer that starts with what the store knows.
   *
   * @param failures takes what could not be read; the turn goes on without it
   * @param progress takes how many attackers are still to be read
   */
  public ClusterTurn(
      ClusterStore store,
      CommonValues common,
      Consumer<FailedRead> failures,
      IntConsumer progress) {
    this.identities = new IdentityTick(store, common, failures, progress);
    this.campaigns = new CampaignTick(store, failures);
  }

  /** Attackers about whom rows were written; the first turn looks at all in any case. */
  public void touched(Collection<UUID> attackers) {
    identities.touched(attackers);
  }

  /**
   * Finds and saves what became of identities and campaigns.
   *
   * @throws DecnetException if the store cannot say what there was, or cannot save
   */
  public Outcome run() {
    return run(ClusterTurn::unseen);
  }

  /**
   * The same, with somebody who looks on at each half.
   *
   * @throws DecnetException if the store cannot say what there was, or cannot save
   */
  public Outcome run(Onlooker onlooker) {
    Resolution resolution = onlooker.look("cluster.identity.tick", identities::run);
    campaigns.resolved(resolution);
    CampaignClusterer.Result result = onlooker.look("cluster.campaign.tick", campaigns::run);
    return new Outcome(resolution.changes(), result.changes());
  }

  private static <T> T unseen(String name, Supplier<T> work) {
    return work.get();
  }

  /** Looks on at work. */
  public interface Onlooker {
    /** Has work done, which has a name. */
    <T> T look(String name, Supplier<T> work);
  }
}
