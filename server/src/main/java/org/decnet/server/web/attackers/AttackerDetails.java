package org.decnet.server.web.attackers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.BountyQuery;
import org.decnet.engine.port.SessionQuery;
import org.decnet.engine.port.Stores;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.ServiceActivity;
import org.decnet.model.bounty.Bounty;
import org.decnet.model.bounty.BountyType;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.server.web.attackers.AttackerDetail.IdentitySummary;
import org.decnet.server.web.attackers.AttackerDetail.IntelSummary;
import org.decnet.server.web.attackers.AttackerDetail.ServiceActivityRow;
import org.decnet.server.web.finds.BountyRow;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of one attacker. */
final class AttackerDetails {
  private static final int TOP_TECHNIQUES = 10;
  private static final int MOST_LEAKS = 10;

  private final Stores stores;
  private final AttackerRows rows;

  AttackerDetails(Stores stores, AttackerRows rows) {
    this.stores = stores;
    this.rows = rows;
  }

  AttackerDetail of(Attacker attacker) {
    UUID uuid = attacker.uuid();
    ServiceActivity services = stores.attackers().services(uuid);
    Page<Bounty> leaks =
        stores.finds().bounties(new BountyQuery(BountyType.IP_LEAK, uuid, null, MOST_LEAKS, 0));
    return new AttackerDetail(
        rows.one(attacker, TOP_TECHNIQUES),
        stores.actors().sessions(new SessionQuery(uuid, null, null, 1, 0)).total(),
        new ServiceActivityRow(services.interacted(), services.scanned()),
        leaks.data().stream().map(BountyRow::of).toList(),
        leaks.total(),
        stores.attackers().observations(uuid),
        identity(uuid),
        stores.intel().intel(uuid).map(AttackerDetails::summary).orElse(null));
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
