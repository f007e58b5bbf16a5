package org.decnet.export.stix;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.fact.ActorFacts;

/** What holds together that several addresses are one operator, or one operation. */
final class GroupObjects {
  private static final int NAME_DIGITS = 8;

  private GroupObjects() {}

  /** What was seen of an identity; empty if nothing was. */
  static Optional<StixObject> grouping(StoredIdentity identity, List<String> told, Tlp tlp) {
    if (told.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ActorObjects.own(
                StixIds.ours("grouping", "report|" + identity.uuid()),
                tlp,
                identity.firstSeen(),
                identity.lastSeen(),
                ActorObjects.percent(identity.confidence()))
            .set("name", "DECNET-identity-" + start(identity.uuid()))
            .set("context", "suspicious-activity")
            .set(
                "description",
                "Addresses that are held to be one operator: " + identity.observations())
            .set("object_refs", told)
            .build());
  }

  /** The operation. */
  static StixObject campaign(StoredCampaign campaign, Tlp tlp) {
    return ActorObjects.own(
            StixIds.ours("campaign", campaign.uuid().toString()),
            tlp,
            campaign.firstSeen(),
            campaign.lastSeen(),
            ActorObjects.percent(campaign.confidence()))
        .set("name", "DECNET-campaign-" + start(campaign.uuid()))
        .set("description", "Identities that work on one thing: " + campaign.identities())
        .set("first_seen", StixText.time(campaign.firstSeen()))
        .set("last_seen", StixText.time(campaign.lastSeen()))
        .build();
  }

  /** That an attacker takes part. */
  static StixObject attributed(
      StoredCampaign campaign, String operation, ActorFacts facts, String actor, Tlp tlp) {
    return Links.builder(
            "attributed-to",
            operation,
            actor,
            tlp,
            facts.attacker().firstSeen(),
            facts.attacker().lastSeen(),
            ActorObjects.percent(campaign.confidence()))
        .build();
  }

  /** What was seen of a campaign. */
  static StixObject report(StoredCampaign campaign, List<String> told, Tlp tlp) {
    return ActorObjects.own(
            StixIds.ours("report", "report|" + campaign.uuid()),
            tlp,
            campaign.firstSeen(),
            campaign.lastSeen(),
            ActorObjects.percent(campaign.confidence()))
        .set("name", "DECNET campaign " + start(campaign.uuid()))
        .set("description", "What decoys saw of one operation.")
        .set("report_types", List.of("campaign"))
        .set("published", StixText.time(campaign.lastSeen()))
        .set("object_refs", told)
        .build();
  }

  private static String start(UUID uuid) {
    return uuid.toString().substring(0, NAME_DIGITS);
  }
}
