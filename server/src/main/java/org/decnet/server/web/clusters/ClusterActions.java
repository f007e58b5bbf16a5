package org.decnet.server.web.clusters;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.server.cluster.AnalystDecisions;
import org.decnet.server.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Takes down what analysts decide about identities or campaigns, and lets it take effect. */
final class ClusterActions {
  private final IdentityStore store;
  private final ClusterLevel level;
  private final Runnable decided;

  /** Says after each decision that one was made. */
  ClusterActions(IdentityStore store, ClusterLevel level, Runnable decided) {
    this.store = store;
    this.level = level;
    this.decided = decided;
  }

  DecisionRow merge(ClusterRequests.Merge merge, Caller caller) {
    UUID winner = ClusterRequests.uuid("winner", merge.winner());
    List<UUID> losers = ClusterRequests.members("losers", merge.losers());
    return decide(caller, merge.reason(), analyst -> analyst.merge(winner, losers));
  }

  DecisionRow split(UUID cluster, ClusterRequests.Split split, Caller caller) {
    List<UUID> members = ClusterRequests.members("members", split.members());
    return decide(caller, split.reason(), analyst -> analyst.split(cluster, members));
  }

  DecisionRow lock(UUID cluster, Caller caller) {
    return decide(caller, null, analyst -> analyst.lock(cluster));
  }

  DecisionRow unlock(UUID cluster, Caller caller) {
    return decide(caller, null, analyst -> analyst.unlock(cluster));
  }

  DecisionRow revert(StoredDecision decision, Caller caller) {
    return decide(caller, null, analyst -> analyst.revert(decision));
  }

  private DecisionRow decide(
      Caller caller, @Nullable String reason, Function<AnalystDecisions, StoredDecision> how) {
    AnalystDecisions analyst =
        new AnalystDecisions(
            store, level, caller.account().username(), ClusterRequests.reason(reason));
    StoredDecision decision = how.apply(analyst);
    decided.run();
    return DecisionRow.of(decision);
  }
}
