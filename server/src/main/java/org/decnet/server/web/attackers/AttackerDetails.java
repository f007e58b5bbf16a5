package org.decnet.server.web.attackers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.BountyQuery;
import org.decnet.engine.port.SessionQuery;
import org.decnet.engine.port.Stores;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.ServiceActivity;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.bounty.Bounty;
import org.decnet.model.bounty.BountyType;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.server.web.attackers.AttackerDetail.IdentitySummary;
import org.decnet.server.web.attackers.AttackerDetail.IntelSummary;
import org.decnet.server.web.attackers.AttackerDetail.ScoreReasonRow;
import org.decnet.server.web.attackers.AttackerDetail.ServiceActivityRow;
import org.decnet.server.web.finds.BountyRow;
import org.decnet.server.web.tags.TagRows;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of one attacker. */
final class AttackerDetails {
  private static final int TOP_TECHNIQUES = 10;
  private static final int MOST_LEAKS = 10;

  private final Stores stores;
  private final AttackerRows rows;
  private final TagRows names;

  AttackerDetails(Stores stores, AttackerRows rows, TagRows names) {
    this.stores = stores;
    this.rows = rows;
    this.names = names;
  }

  AttackerDetail of(Attacker attacker) {
    UUID uuid = attacker.uuid();
    ServiceActivity services = stores.attackers().services(uuid);
    Page<Bounty> leaks =
        stores.finds().bounties(new BountyQuery(BountyType.IP_LEAK, uuid, null, MOST_LEAKS, 0));
    return new AttackerDetail(
        rows.one(attacker, TOP_TECHNIQUES),
        scoreReason(stores.finds().scoreReason(uuid)),
        stores.actors().sessions(new SessionQuery(uuid, null, null, 1, 0)).total(),
        new ServiceActivityRow(services.interacted(), services.scanned()),
        leaks.data().stream().map(BountyRow::of).toList(),
        leaks.total(),
        stores.attackers().observations(uuid),
        identity(uuid),
        stores.intel().intel(uuid).map(AttackerDetails::summary).orElse(null));
  }

  private @Nullable ScoreReasonRow scoreReason(Map<String, Object> reason) {
    if (reason.get("severity") instanceof Number severity
        && reason.get("technique") instanceof String technique
        && reason.get("novelty") instanceof Number novelty
        && TechniqueId.isWellFormed(technique)) {
      return new ScoreReasonRow(
          severity.doubleValue(),
          technique,
          names.name(new TechniqueId(technique)),
          novelty.doubleValue(),
          Boolean.TRUE.equals(reason.get("brought_files")));
    }
    return null;
  }

  private @Nullable IdentitySummary identity(UUID attacker) {
    return stores
        .identities()
        .identityOf(attacker)
        .map(identity ->
            new IdentitySummary(
                identity.uuid(),
                identity.campaign(),
                identity.confidence(),
                identity.observations()))
        .orElse(null);
  }

  private static IntelSummary summary(AttackerIntel intel) {
    List<String> providers = new ArrayList<>();
    if (intel.greyNoise() != null) {
      providers.add("greynoise");
    }
    if (intel.abuseIpdb() != null) {
      providers.add("abuseipdb");
    }
    if (intel.feodo() != null) {
      providers.add("feodo");
    }
    if (intel.threatFox() != null) {
      providers.add("threatfox");
    }
    return new IntelSummary(intel.aggregateVerdict().word(), intel.cachedAt(), providers);
  }
}
