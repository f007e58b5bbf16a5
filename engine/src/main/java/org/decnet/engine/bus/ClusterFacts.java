package org.decnet.engine.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.cluster.ClusterChange.Formed;
import org.decnet.engine.cluster.ClusterChange.Left;
import org.decnet.engine.cluster.ClusterChange.Linked;
import org.decnet.engine.cluster.ClusterChange.Merged;
import org.decnet.engine.cluster.ClusterChange.Move;
import org.decnet.engine.cluster.ClusterChange.Split;
import org.decnet.engine.cluster.ClusterChange.Unmerged;
import org.decnet.model.bus.Message;
import org.jspecify.annotations.Nullable;

/** Tells what a turn of the clusterer changed. */
public final class ClusterFacts {
  private ClusterFacts() {}

  /**
   * Messages about identities.
   *
   * @param decisions ids of the decisions behind the changes, in their order
   */
  public static List<Message> identities(List<ClusterChange> changes, List<UUID> decisions) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      UUID decision = decisions.get(i);
      switch (changes.get(i)) {
        case Formed formed -> facts.add(new IdentityFact.Formed(formed.cluster(), formed.nodes()));
        case Linked linked -> facts.add(new IdentityFact.Linked(linked.cluster(), linked.node()));
        case Merged merged ->
            facts.add(new IdentityFact.Merged(merged.winner(), merged.loser(), decision));
        case Unmerged unmerged ->
            facts.add(
                new IdentityFact.Unmerged(unmerged.restored(), unmerged.formerWinner(), decision));
        case Split split ->
            facts.add(
                new IdentityFact.Split(
                    split.cluster(),
                    split.moves().stream().map(Move::to).distinct().toList(),
                    decision));
        case Left left -> {} // nobody is told that an observation is nobody's any more
      }
    }
    return facts.stream().map(Fact::message).toList();
  }

  /**
   * Messages about campaigns, and about identities as far as they take part in others now.
   *
   * @param decisions ids of the decisions behind the changes, in their order
   */
  public static List<Message> campaigns(List<ClusterChange> changes, List<UUID> decisions) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      UUID decision = decisions.get(i);
      switch (changes.get(i)) {
        case Formed formed -> {
          facts.add(new CampaignFact.Formed(formed.cluster(), formed.nodes()));
          formed.nodes().forEach(node -> assign(node, formed.cluster(), null, facts));
        }
        case Linked linked -> assign(linked.node(), linked.cluster(), null, facts);
        case Merged merged ->
            facts.add(new CampaignFact.Merged(merged.winner(), merged.loser(), decision));
        case Unmerged unmerged ->
            facts.add(
                new CampaignFact.Unmerged(unmerged.restored(), unmerged.formerWinner(), decision));
        case Split split ->
            split.moves().forEach(move -> assign(move.node(), move.to(), split.cluster(), facts));
        case Left left -> {} // nobody is told that an identity takes part in nothing any more
      }
    }
    return facts.stream().map(Fact::message).toList();
  }

  private static void assign(UUID identity, UUID campaign, @Nullable UUID prior, List<Fact> facts) {
    facts.add(new CampaignFact.IdentityAssigned(campaign, identity, prior));
    facts.add(new IdentityFact.CampaignAssigned(identity, campaign, prior));
  }
}
