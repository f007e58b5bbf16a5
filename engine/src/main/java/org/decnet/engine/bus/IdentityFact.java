package org.decnet.engine.bus;

import java.util.List;
import java.util.UUID;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of identities. Decisions have ids of their own, which tell two of the same kind
 * apart.
 */
public sealed interface IdentityFact extends Fact {
  /** The root of the topics. */
  String ROOT = "identity";

  /** Observations turned out to be one operator. */
  record Formed(UUID identity, List<UUID> observations) implements IdentityFact {
    /** Copies the list. */
    public Formed {
      observations = List.copyOf(observations);
    }

    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "formed"),
          "identity",
          identity + "|" + Members.key(observations),
          new Payload()
              .uuid("identity_uuid", identity)
              .uuids("observation_uuids", Members.told(observations))
              .number("observation_count", observations.size())
              .values());
    }
  }

  /** One more observation turned out to be an operator that is known. */
  record Linked(UUID identity, UUID observation) implements IdentityFact {
    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "observation", "linked"),
          "identity",
          identity + "|" + observation,
          new Payload()
              .uuid("identity_uuid", identity)
              .uuid("observation_uuid", observation)
              .values());
    }
  }

  /** Two identities turned out to be one. */
  record Merged(UUID winner, UUID loser, UUID decision) implements IdentityFact {
    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "merged"),
          "identity",
          decision.toString(),
          new Payload()
              .uuid("winner_uuid", winner)
              .uuid("loser_uuid", loser)
              .uuid("decision_id", decision)
              .values());
    }
  }

  /** A merge was undone. */
  record Unmerged(UUID resurrected, UUID formerWinner, UUID decision) implements IdentityFact {
    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "unmerged"),
          "identity",
          decision.toString(),
          new Payload()
              .uuid("resurrected_uuid", resurrected)
              .uuid("former_winner_uuid", formerWinner)
              .uuid("decision_id", decision)
              .values());
    }
  }

  /** One identity turned out to be several. */
  record Split(UUID identity, List<UUID> created, UUID decision) implements IdentityFact {
    /** Copies the list. */
    public Split {
      created = List.copyOf(created);
    }

    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "split"),
          "identity",
          decision.toString(),
          new Payload()
              .uuid("identity_uuid", identity)
              .uuids("new_uuids", Members.told(created))
              .uuid("decision_id", decision)
              .values());
    }
  }

  /**
   * An identity turned out to take part in a campaign.
   *
   * @param prior the campaign that it took part in before; null if in none
   */
  record CampaignAssigned(UUID identity, UUID campaign, @Nullable UUID prior)
      implements IdentityFact {
    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "campaign", "assigned"),
          "identity",
          identity + "|" + campaign + "|" + prior,
          new Payload()
              .uuid("identity_uuid", identity)
              .uuid("campaign_uuid", campaign)
              .uuid("prior_campaign_uuid", prior)
              .values());
    }
  }
}
