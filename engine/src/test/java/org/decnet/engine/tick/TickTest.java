package org.decnet.engine.tick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.campaign.PhaseSighting;
import org.decnet.engine.cluster.ClusterChange.Formed;
import org.decnet.engine.cluster.Constraint;
import org.decnet.engine.identity.CommonValues;
import org.decnet.engine.identity.Feature;
import org.decnet.engine.identity.FeatureType;
import org.decnet.engine.identity.Observation;
import org.decnet.engine.identity.Resolution;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.EventIds;
import org.junit.jupiter.api.Test;

class TickTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final UUID A = EventIds.attacker("198.51.100.1");
  private static final UUID B = EventIds.attacker("198.51.100.2");
  private static final UUID C = EventIds.attacker("198.51.100.3");

  private final MemoryClusterStore store = new MemoryClusterStore();
  private final List<FailedRead> failures = new ArrayList<>();

  @Test
  void controlThenDiscoveryIsOneCampaignFromRows() {
    put(A, "TA0011", 100);
    put(B, "TA0007", 200);
    CampaignTick campaigns = campaigns(identities().run());
    assertThat(campaigns.run().campaigns()).hasSize(1);
    assertThat(store.ledger(ClusterLevel.CAMPAIGN).linked()).hasSize(2);
    assertThat(failures).isEmpty();
  }

  @Test
  void whoCannotBeReadIsTriedAgainAndTheOthersAreClusteredMeanwhile() {
    put(A, "TA0011", 100);
    put(B, "TA0007", 200);
    put(C, "TA0008", 300);
    Resolution resolution = identities().run();
    store.unreadable.add(C);
    CampaignTick campaigns = campaigns(resolution);
    assertThat(campaigns.run().campaigns().getFirst().identities()).hasSize(2);
    assertThat(failures).extracting(FailedRead::what).containsExactly("activity", "phases");
    store.unreadable.clear();
    assertThat(campaigns.run().campaigns().getFirst().identities()).hasSize(3);
  }

  @Test
  void anAttackerThatCannotBeReadLeavesTheTurnAlive() {
    put(A, "TA0011", 100);
    put(B, "TA0007", 200);
    store.unreadable.add(A);
    IdentityTick tick = identities();
    assertThat(tick.run().changes()).hasSize(1);
    assertThat(failures).extracting(FailedRead::about).containsExactly(A);
    store.unreadable.clear();
    assertThat(tick.run().changes()).hasSize(1).hasOnlyElementsOfType(Formed.class);
  }

  @Test
  void whatCouldNotBeSavedIsFoundAgain() {
    put(A, "TA0011", 100);
    IdentityTick tick = identities();
    store.readOnly = true;
    assertThatThrownBy(tick::run).isInstanceOf(DecnetException.class);
    store.readOnly = false;
    assertThat(tick.run().changes()).hasSize(1);
    assertThat(tick.run().changes()).isEmpty();
    put(B, "TA0007", 200);
    tick.touched(List.of(B));
    store.readOnly = true;
    assertThatThrownBy(tick::run).isInstanceOf(DecnetException.class);
    store.readOnly = false;
    assertThat(tick.run().changes()).hasSize(1);
    assertThat(store.ledger(ClusterLevel.IDENTITY).linked()).containsOnlyKeys(A, B);
  }

  @Test
  void aWorkerThatStartsAgainChangesNothing() {
    Feature key = new Feature(FeatureType.SSH_KEY, "k");
    for (UUID attacker : List.of(A, B, C)) {
      store.observations.put(
          attacker, new Observation(attacker, Set.of(key), List.of(), Map.of(), Set.of(), null));
      identities().run();
    }
    store.identityDecisions.add(new Constraint.Apart(List.of(Set.of(A), Set.of(B, C))));
    assertThat(identities().run().identities()).hasSize(2);
    assertThat(identities().run().changes()).isEmpty();
    assertThat(identities().run().identities()).hasSize(2);
  }

  private void put(UUID attacker, String tactic, long second) {
    store.observations.put(attacker, Observation.of(attacker));
    store.phases.put(attacker, List.of(new PhaseSighting("d1", tactic, START.plusSeconds(second))));
  }

  private IdentityTick identities() {
    return new IdentityTick(store, CommonValues.DEFAULT, failures::add);
  }

  private CampaignTick campaigns(Resolution resolution) {
    CampaignTick campaigns = new CampaignTick(store, failures::add);
    campaigns.resolved(resolution);
    return campaigns;
  }
}
