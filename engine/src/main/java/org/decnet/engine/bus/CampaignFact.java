package org.decnet.engine.bus;

import java.util.List;
import java.util.UUID;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.jspecify.annotations.Nullable;

/** What becomes of campaigns. */
public sealed interface CampaignFact extends Fact {
  /** The root of the topics. */
  String ROOT = "campaign";

  /** Identities turned out to be one operation. */
  record Formed(UUID campaign, List<UUID> identities) implements CampaignFact {
    /** Copies the list. */
    public Formed {
      identities = List.copyOf(identities);
    }

    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "formed"),
          "campaign",
          campaign + "|" + Members.key(identities),
          new Payload()
              .uuid("campaign_uuid", campaign)
              .uuids("identity_uuids", Members.told(identities))
              .number("identity_count", identities.size())
              .values());
    }
  }

  /**
   * An identity joined a campaign.
   *
   * @param prior the campaign that it took part in before; null if in none
   */
  record IdentityAssigned(UUID campaign, UUID identity, @Nullable UUID prior)
      implements CampaignFact {
    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "identity", "assigned"),
          "campaign",
          campaign + "|" + identity + "|" + prior,
          new Payload()
              .uuid("campaign_uuid", campaign)
              .uuid("identity_uuid", identity)
              .uuid("prior_campaign_uuid", prior)
              .values());
    }
  }

  /** Two campaigns turned out to be one. */
  record Merged(UUID winner, UUID loser, UUID decision) implements CampaignFact {
    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "merged"),
          "campaign",
          decision.toString(),
          new Payload()
              .uuid("winner_uuid", winner)
              .uuid("loser_uuid", loser)
              .uuid("decision_id", decision)
              .values());
    }
  }

  /** A merge was undone. */
  record Unmerged(UUID resurrected, UUID formerWinner, UUID decision) implements CampaignFact {
    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "unmerged"),
          "campaign",
          decision.toString(),
          new Payload()
              .uuid("resurrected_uuid", resurrected)
              .uuid("former_winner_uuid", formerWinner)
              .uuid("decision_id", decision)
              .values());
    }
  }
}
