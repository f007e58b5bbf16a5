package org.decnet.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.cluster.ClusterChange.Formed;
import org.decnet.engine.cluster.ClusterChange.Linked;
import org.decnet.engine.cluster.ClusterChange.Merged;
import org.decnet.engine.cluster.ClusterChange.Unmerged;
import org.decnet.engine.cluster.Constraint;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.cluster.UuidOrder;
import org.decnet.model.NameUuid;
import org.decnet.model.event.EventIds;
import org.junit.jupiter.api.Test;

class IdentityResolverTest {
  private static final Feature KEY = new Feature(FeatureType.SSH_KEY, "k");
  private final IdentityResolver resolver = new IdentityResolver(CommonValues.DEFAULT);

  @Test
  void anObservationAloneIsAnIdentityOfHalfConfidence() {
    UUID attacker = RandomObservations.attacker(1);
    resolver.put(Observation.of(attacker));
    Resolution resolution = resolver.resolve();
    UUID uuid = NameUuid.of(EventIds.NAMESPACE, "identity|" + attacker);
    assertThat(resolution.changes()).containsExactly(new Formed(uuid, attacker, List.of(attacker)));
    assertThat(resolution.identities().getFirst().confidence()).isEqualTo(0.5);
  }

  @Test
  void oneFamilyOfEvidenceIsWorthLess() {
    resolver.put(holding(1, KEY));
    resolver.put(holding(2, KEY));
    assertThat(resolver.resolve().identities().getFirst().confidence())
        .isCloseTo(0.9, within(1e-9));
  }

  @Test
  void whatComesLaterIsLinkedOrMergedIntoTheSmallestUuid() {
    List<Integer> bySize = new ArrayList<>(List.of(1, 2, 3));
    bySize.sort((a, b) -> UuidOrder.TEXT.compare(own(a), own(b)));
    resolver.put(holding(bySize.get(1), KEY));
    resolver.resolve();
    resolver.put(holding(bySize.get(2), KEY));
    assertThat(resolver.resolve().changes())
        .containsExactly(
            new Linked(own(bySize.get(1)), RandomObservations.attacker(bySize.get(2))));
    resolver.put(holding(bySize.get(0), KEY));
    assertThat(resolver.resolve().changes())
        .contains(new Merged(own(bySize.get(0)), own(bySize.get(1))))
        .hasAtLeastOneElementOfType(Formed.class);
    assertThat(resolver.identityOf(RandomObservations.attacker(bySize.get(2))))
        .hasValue(own(bySize.get(0)));
  }

  @Test
  void anIdentityWhoseEdgesVanishIsRestored() {
    resolver.put(holding(1));
    resolver.put(holding(2));
    resolver.resolve();
    resolver.put(holding(1, KEY));
    resolver.put(holding(2, KEY));
    resolver.resolve();
    assertThat(resolver.identityOf(RandomObservations.attacker(1)))
        .isEqualTo(resolver.identityOf(RandomObservations.attacker(2)));
    resolver.put(holding(2));
    assertThat(resolver.resolve().changes()).hasOnlyElementsOfType(Unmerged.class).hasSize(1);
    assertThat(resolver.identityOf(RandomObservations.attacker(1))).hasValue(own(1));
    assertThat(resolver.identityOf(RandomObservations.attacker(2))).hasValue(own(2));
  }

  @Test
  void aValueThatBecomesCommonLetsGoOfAllItHeld() {
    for (int i = 0; i <= IdentityWeights.COMMON_ABOVE; i++) {
      resolver.put(numbered(i));
      if (i == IdentityWeights.COMMON_ABOVE - 1) {
        assertThat(resolver.resolve().identities()).hasSize(1);
      }
    }
    resolver.resolve();
    Set<UUID> identities = new HashSet<>();
    for (int i = 0; i <= IdentityWeights.COMMON_ABOVE; i++) {
      identities.add(resolver.identityOf(numbered(i).attacker()).orElseThrow());
    }
    assertThat(identities).hasSize(IdentityWeights.COMMON_ABOVE + 1);
  }

  @Test
  void aKnownDefaultJoinsNobodyHoweverFewHoldIt() {
    IdentityResolver knowing = new IdentityResolver(new CommonValues(500, 10, Set.of(KEY)));
    knowing.put(holding(1, KEY));
    knowing.put(holding(2, KEY));
    assertThat(knowing.resolve().identities()).hasSize(2);
  }

  @Test
  void aClientThatElevenUseJoinsNobodyButWhatTheyBringDoes() {
    Feature[] client = {new Feature(FeatureType.HASSH, "h"), new Feature(FeatureType.JA3, "j")};
    Feature payload = new Feature(FeatureType.PAYLOAD, "p");
    for (int i = 1; i <= IdentityWeights.SOFTWARE_COMMON_ABOVE; i++) {
      resolver.put(holding(i, client));
    }
    assertThat(resolver.resolve().identities()).hasSize(1);
    resolver.put(holding(11, client[0], client[1], payload));
    assertThat(resolver.resolve().identities()).hasSize(11);
    resolver.put(holding(1, client[0], client[1], payload));
    assertThat(resolver.resolve().identities()).anyMatch(one -> one.attackers().size() == 2);
  }

  @Test
  void anAnalystMergesAndTakesItBack() {
    resolver.put(holding(1));
    resolver.put(holding(2));
    resolver.resolve();
    Constraint forced = new Constraint.Together(attackers(1, 2));
    Constraints constraints = Constraints.NONE.with(forced);
    resolver.constrain(constraints);
    assertThat(resolver.resolve().changes()).hasOnlyElementsOfType(Merged.class).hasSize(1);
    resolver.constrain(constraints.without(forced));
    assertThat(resolver.resolve().changes()).hasOnlyElementsOfType(Unmerged.class).hasSize(1);
  }

  @Test
  void aSplitSurvivesNewObservationsThatWouldBridgeIt() {
    resolver.put(holding(1, KEY));
    resolver.put(holding(2, KEY));
    resolver.resolve();
    resolver.constrain(
        Constraints.NONE.with(new Constraint.Apart(List.of(attackers(1), attackers(2)))));
    resolver.resolve();
    resolver.put(holding(3, KEY));
    resolver.resolve();
    assertThat(resolver.identityOf(RandomObservations.attacker(1)))
        .isNotEqualTo(resolver.identityOf(RandomObservations.attacker(2)));
    assertThat(resolver.identityOf(RandomObservations.attacker(3)))
        .isIn(
            resolver.identityOf(RandomObservations.attacker(1)),
            resolver.identityOf(RandomObservations.attacker(2)));
  }

  @Test
  void aSplitKeepsTheMembersOfEachPartTogether() {
    for (int i = 1; i <= 6; i++) {
      resolver.put(holding(i, KEY));
    }
    resolver.constrain(
        Constraints.NONE.with(
            new Constraint.Apart(List.of(attackers(1, 3, 5), attackers(2, 4, 6)))));
    assertThat(resolver.resolve().identities()).hasSize(2);
  }

  @Test
  void aLockedIdentityGainsNobodyUnlessAnAnalystSaysSo() {
    resolver.put(holding(1, KEY));
    resolver.put(holding(2, KEY));
    Constraints locked = Constraints.NONE.with(new Constraint.Locked(attackers(1, 2)));
    resolver.constrain(locked);
    resolver.resolve();
    resolver.put(holding(3, KEY));
    resolver.resolve();
    assertThat(resolver.identityOf(RandomObservations.attacker(1)))
        .isEqualTo(resolver.identityOf(RandomObservations.attacker(2)))
        .isNotEqualTo(resolver.identityOf(RandomObservations.attacker(3)));
    resolver.constrain(locked.with(new Constraint.Together(attackers(1, 3))));
    resolver.resolve();
    assertThat(resolver.identityOf(RandomObservations.attacker(1)))
        .isEqualTo(resolver.identityOf(RandomObservations.attacker(3)));
  }

  @Test
  void anAddressThatManyClientsShareJoinsNobody() {
    Feature[] clients = new Feature[Observation.MOST_CLIENTS + 1];
    for (int i = 0; i < clients.length; i++) {
      clients[i] = new Feature(FeatureType.SSH_KEY, "client " + i);
      resolver.put(holding(10 + i, clients[i]));
    }
    resolver.put(holding(1, clients));
    assertThat(resolver.resolve().identities()).hasSize(clients.length + 1);
    resolver.put(holding(1, Arrays.copyOf(clients, Observation.MOST_CLIENTS)));
    assertThat(resolver.resolve().identities().getFirst().attackers())
        .hasSize(Observation.MOST_CLIENTS + 1);
  }

  private static Observation numbered(int number) {
    return new Observation(
        EventIds.attacker("2001:db8::" + Integer.toHexString(number)),
        Set.of(KEY),
        List.of(),
        Map.of(),
        Set.of(),
        null);
  }

  private static Observation holding(int number, Feature... features) {
    return new Observation(
        RandomObservations.attacker(number), Set.of(features), List.of(), Map.of(), Set.of(), null);
  }

  private static Set<UUID> attackers(int... numbers) {
    Set<UUID> attackers = new HashSet<>();
    for (int number : numbers) {
      attackers.add(RandomObservations.attacker(number));
    }
    return attackers;
  }

  private static UUID own(int number) {
    return IdentityIds.of(RandomObservations.attacker(number));
  }
}
