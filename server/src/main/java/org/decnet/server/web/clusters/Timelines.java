package org.decnet.server.web.clusters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.campaign.PhaseSighting;
import org.decnet.engine.port.ClusterStore;
import org.decnet.engine.port.IdentityStore;
import org.decnet.engine.port.Stores;
import org.decnet.model.Page;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredEdge;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.server.web.clusters.Timeline.HandOffRow;
import org.decnet.server.web.clusters.Timeline.PhaseRow;

/** Puts together what was done where. */
final class Timelines {
  private static final int MOST_IDENTITIES = 100;
  private static final int MOST_EDGES = 1000;
  private static final String HAND_OFF = "phase_handoff";
  private static final Comparator<PhaseRow> ORDER =
      Comparator.comparing(PhaseRow::observedAt)
          .thenComparing(PhaseRow::deckyId)
          .thenComparing(PhaseRow::tactic)
          .thenComparing(row -> row.identityUuid().toString());

  private final IdentityStore identities;
  private final ClusterStore clusters;

  Timelines(Stores stores) {
    this.identities = stores.identities();
    this.clusters = stores.clusters();
  }

  /** That of an identity or a campaign. */
  Timeline of(ClusterLevel level, UUID cluster) {
    return switch (level) {
      case IDENTITY -> ofIdentity(cluster);
      case CAMPAIGN -> ofCampaign(cluster);
    };
  }

  private Timeline ofIdentity(UUID identity) {
    return of(List.of(identity), List.of(), false);
  }

  /** Of its first identities, and of where they took over from each other. */
  private Timeline ofCampaign(UUID campaign) {
    Page<StoredIdentity> members = identities.identitiesOf(campaign, MOST_IDENTITIES, 0);
    List<HandOffRow> handOffs =
        identities.edges(ClusterLevel.CAMPAIGN, campaign, MOST_EDGES, 0).data().stream()
            .filter(edge -> edge.family().equals(HAND_OFF) && edge.score() > 0)
            .map(Timelines::handOff)
            .toList();
    return of(
        members.data().stream().map(StoredIdentity::uuid).toList(),
        handOffs,
        members.total() > members.data().size());
  }

  private Timeline of(List<UUID> who, List<HandOffRow> handOffs, boolean truncated) {
    Map<UUID, List<UUID>> attackers = new HashMap<>();
    who.forEach(
        identity -> attackers.put(identity, identities.members(ClusterLevel.IDENTITY, identity)));
    List<PhaseRow> phases = new ArrayList<>();
    clusters
        .phasesOf(attackers)
        .forEach((identity, sightings) ->
            sightings.forEach(sighting -> phases.add(row(identity, sighting))));
    phases.sort(ORDER);
    return new Timeline(
        phases.stream().map(PhaseRow::deckyId).distinct().toList(),
        List.copyOf(phases),
        handOffs,
        truncated);
  }

  private static PhaseRow row(UUID identity, PhaseSighting sighting) {
    return new PhaseRow(identity, sighting.decky(), sighting.tactic(), sighting.observedAt());
  }

  private static HandOffRow handOff(StoredEdge edge) {
    return new HandOffRow(edge.a(), edge.b(), edge.shared());
  }
}
