package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.decnet.engine.identity.IdentityIds;
import org.decnet.engine.lift.identity.IdentityRollup;
import org.decnet.engine.port.ClusterQuery;
import org.decnet.engine.port.IdentityStore;
import org.decnet.engine.port.TagWindow;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.Decision;
import org.decnet.model.cluster.DecisionKind;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.model.cluster.StoredEdge;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.testkit.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is behind addresses, what speaks for it, and what analysts decide about it. */
abstract class IdentityStoreContract extends StoreContract {

  IdentityStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void anIdentityKnowsItsAddressesAndWhyTheyAreOne() {
    write(Clustering.key(1, "k"), Clustering.key(2, "k"), Clustering.key(3, "x"));
    turn();
    StoredIdentity one = identityOf(1);
    assertThat(identityOf(2)).isEqualTo(one);
    assertThat(identityOf(3).uuid()).isNotEqualTo(one.uuid());
    assertThat(one.observations()).isEqualTo(2);
    assertThat(one.values()).containsEntry("ssh_key", List.of("k"));
    assertThat(store().attackers(one.uuid(), 10, 0).data())
        .extracting(attacker -> attacker.ip())
        .containsExactly("2001:db8::1", "2001:db8::2");
    List<StoredEdge> edges = store().edges(ClusterLevel.IDENTITY, one.uuid(), 10, 0).data();
    assertThat(edges).extracting(StoredEdge::family).containsExactly("fingerprint", "credentials");
    assertThat(edges.getFirst().total()).isEqualTo(1.2);
    assertThat(edges.getFirst().shared()).containsExactly("ssh_key:k");
    assertThat(
            store().identities(new ClusterQuery(2, null, ClusterQuery.Sort.LARGEST, 10, 0)).data())
        .containsExactly(one);
  }

  @Test
  void whoIsUnknownIsAbsent() {
    assertThat(store().identity(new UUID(1, 1))).isEmpty();
    assertThat(store().campaign(new UUID(1, 1))).isEmpty();
    assertThat(store().identityOf(new UUID(1, 1))).isEmpty();
    assertThat(store().rollup(new UUID(1, 1))).isEmpty();
  }

  @Test
  void aMergedIdentityStandsForItsWinner() {
    write(Clustering.key(1, "a"));
    turn();
    UUID first = identityOf(1).uuid();
    write(Clustering.key(2, "b"));
    turn();
    UUID second = identityOf(2).uuid();
    write(Clustering.at(1).key(50, "root", "b", "failure"));
    turn();
    UUID winner = identityOf(1).uuid();
    assertThat(List.of(first, second)).contains(winner);
    assertThat(store().identity(first).orElseThrow().uuid()).isEqualTo(winner);
    assertThat(store().identity(second).orElseThrow().uuid()).isEqualTo(winner);
    assertThat(store().members(ClusterLevel.IDENTITY, winner)).hasSize(2);
    assertThat(decisions(winner)).contains(DecisionKind.FORMED, DecisionKind.MERGED);
    assertThat(topics()).contains("identity.formed", "identity.merged");
  }

  @Test
  void analystsMergeAndEveryLaterTurnHonoursIt() {
    write(Clustering.key(1, "a"), Clustering.key(2, "b"), Clustering.key(3, "c"));
    turn();
    StoredDecision decision = decide(DecisionKind.FORCED_MERGE, 1, List.of(attackers(1, 2)), null);
    turn();
    assertThat(identityOf(1)).isEqualTo(identityOf(2));
    write(Clustering.at(2).key(60, "root", "c", "failure"));
    turn();
    assertThat(store().members(ClusterLevel.IDENTITY, identityOf(1).uuid())).hasSize(3);
    decide(DecisionKind.UNMERGED, 1, List.of(attackers(1, 2)), decision.id());
    turn();
    assertThat(identityOf(1).uuid()).isNotEqualTo(identityOf(2).uuid());
    assertThat(identityOf(3)).isEqualTo(identityOf(2));
    assertThat(store().binding(ClusterLevel.IDENTITY)).isEmpty();
  }

  @Test
  void analystsSplitWhatEvidenceJoins() {
    write(Clustering.key(1, "k"), Clustering.key(2, "k"), Clustering.key(3, "k"));
    turn();
    decide(DecisionKind.FORCED_SPLIT, 1, List.of(attackers(1), attackers(2, 3)), null);
    turn();
    assertThat(identityOf(2)).isEqualTo(identityOf(3));
    assertThat(identityOf(1).uuid()).isNotEqualTo(identityOf(2).uuid());
    write(Clustering.client(1, "h"), Clustering.key(4, "k"));
    turn();
    assertThat(identityOf(1).uuid()).isNotEqualTo(identityOf(2).uuid());
    assertThat(identityOf(2)).isEqualTo(identityOf(3));
  }

  @Test
  void aLockedIdentityGainsNobody() {
    write(Clustering.key(1, "k"), Clustering.key(2, "k"));
    turn();
    StoredDecision lock = decide(DecisionKind.LOCKED, 1, List.of(attackers(1, 2)), null);
    write(Clustering.key(3, "k"));
    turn();
    assertThat(identityOf(1).locked()).isTrue();
    assertThat(identityOf(3).uuid()).isNotEqualTo(identityOf(1).uuid());
    decide(DecisionKind.UNLOCKED, 1, List.of(attackers(1, 2)), lock.id());
    turn();
    assertThat(identityOf(3)).isEqualTo(identityOf(1));
    assertThat(identityOf(1).locked()).isFalse();
  }

  @Test
  void notesOutliveTurns() {
    write(Clustering.key(1, "k"));
    turn();
    store().note(ClusterLevel.IDENTITY, identityOf(1).uuid(), "seen before", "ada");
    write(Clustering.key(2, "k"));
    turn();
    assertThat(identityOf(1).observations()).isEqualTo(2);
    assertThat(identityOf(1).notes()).isEqualTo("seen before");
    store().note(ClusterLevel.IDENTITY, identityOf(1).uuid(), null, "ada");
    assertThat(identityOf(1).notes()).isNull();
    store().note(ClusterLevel.IDENTITY, new UUID(1, 1), "nobody", "ada");
  }

  @Test
  void aDecisionIsFoundByTheStartOfItsId() {
    write(Clustering.key(1, "k"));
    turn();
    StoredDecision lock = decide(DecisionKind.LOCKED, 1, List.of(attackers(1)), null);
    assertThat(store().decisionsLike(lock.id().toString().substring(0, 12)))
        .extracting(StoredDecision::id)
        .containsExactly(lock.id());
    assertThat(store().decisionsLike("%")).isEmpty();
  }

  @Test
  void tagsOfAnIdentityAreThoseOfAllItsAddresses() {
    Event here = Clustering.at(1).command(1, "id");
    Event there = Clustering.at(2).command(2, "w");
    Event elsewhere = Clustering.at(3).command(3, "ls");
    writeTagged(here, Tags.of(here, "R0001", "T1083", 0.9));
    writeTagged(there, Tags.of(there, "R0001", "T1057", 0.9));
    writeTagged(elsewhere, Tags.of(elsewhere, "R0001", "T1049", 0.9));
    write(Clustering.key(1, "a"));
    turn();
    UUID first = identityOf(1).uuid();
    write(Clustering.key(2, "a"));
    turn();
    assertThat(techniques(new Scope.OfIdentity(identityOf(2).uuid())))
        .containsExactly("T1057", "T1083");
    assertThat(techniques(new Scope.OfIdentity(first))).containsExactly("T1057", "T1083");
    assertThat(stores.tags().tags(new Scope.OfIdentity(first), new TechniqueId("T1083"), 10))
        .hasSize(1);
  }

  @Test
  void tagsOfWhoIsUnknownAreNotFound() {
    for (Scope scope :
        List.of(new Scope.OfIdentity(new UUID(1, 1)), new Scope.OfCampaign(new UUID(1, 1)))) {
      assertThatExceptionOfType(DecnetException.class)
          .isThrownBy(() -> stores.tags().tally(scope, 0))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }
  }

  @Test
  void aCampaignsTagsAreThoseOfItsIdentities() {
    Event here = Clustering.at(1).command(1, "id");
    Event there = Clustering.at(2).command(2, "w");
    writeTagged(here, Tags.of(here, "R0001", "T1083", 0.9));
    writeTagged(there, Tags.of(there, "R0001", "T1057", 0.9));
    write(
        Clustering.client(1, "h1"),
        Clustering.client(2, "h2"),
        Clustering.payload(1, "p"),
        Clustering.payload(2, "p"));
    turn();
    assertThat(identityOf(1).uuid()).isNotEqualTo(identityOf(2).uuid());
    UUID campaign = Objects.requireNonNull(identityOf(1).campaign());
    assertThat(campaign).isEqualTo(identityOf(2).campaign());
    assertThat(techniques(new Scope.OfCampaign(campaign))).containsExactly("T1057", "T1083");
    assertThat(store().identitiesOf(campaign, 10, 0).data()).hasSize(2);
    Map<String, List<String>> values = store().campaign(campaign).orElseThrow().values();
    assertThat(values).isNotEmpty();
    for (StoredIdentity one : store().identitiesOf(campaign, 10, 0).data()) {
      one.values().forEach((type, list) -> assertThat(values.get(type)).containsAll(list));
    }
    assertThat(stores.tags().identities(new Scope.OfCampaign(campaign), 0))
        .containsOnlyKeys(new TechniqueId("T1057"), new TechniqueId("T1083"))
        .containsValue(1L);
    assertThat(
            stores
                .tags()
                .identities(new Scope.OfCampaign(campaign), new TagWindow(NOW, null, null), 0))
        .isEmpty();
    assertThat(store().edges(ClusterLevel.CAMPAIGN, campaign, 10, 0).data())
        .extracting(StoredEdge::family)
        .contains("shared_infra");
    assertThat(topics()).contains("campaign.formed", "identity.campaign.assigned");
    decide(
        ClusterLevel.CAMPAIGN,
        campaign,
        List.of(List.of(identityOf(1).uuid()), List.of(identityOf(2).uuid())));
    turn();
    assertThat(identityOf(1).campaign()).isNull();
    assertThat(store().campaigns(new ClusterQuery(1, null, ClusterQuery.Sort.RECENT, 10, 0)).data())
        .isEmpty();
  }

  @Test
  void whatAddressesHaveInCommonIsSummedUp() {
    write(
        Clustering.key(1, "k"),
        Clustering.key(2, "k"),
        Clustering.at(1).login(5, "root", "secret", "failure"),
        Clustering.at(1).login(6, "admin", "secret", "failure"),
        Clustering.at(2).login(7, "root", "secret", "failure"));
    turn();
    IdentityRollup rollup = store().rollup(identityOf(1).uuid()).orElseThrow();
    assertThat(rollup.addresses()).isEqualTo(2);
    assertThat(rollup.asns()).isNull();
    assertThat(rollup.services()).isEqualTo(1);
    assertThat(rollup.secrets().getFirst().accounts()).isEqualTo(2);
    assertThat(rollup.secrets().getFirst().addresses()).isEqualTo(2);
  }

  @Test
  void theUuidIsThatOfTheSmallestMember() {
    write(Clustering.key(1, "k"), Clustering.key(2, "k"));
    turn();
    assertThat(List.of(1, 2).stream().map(Clustering::attacker).map(IdentityIds::of).toList())
        .contains(identityOf(1).uuid());
  }

  private void turn() {
    Clustering.turn(stores).run();
  }

  private IdentityStore store() {
    return stores.identities();
  }

  private StoredIdentity identityOf(int number) {
    return store().identityOf(Clustering.attacker(number)).orElseThrow();
  }

  private List<DecisionKind> decisions(UUID cluster) {
    return store().decisions(cluster, 100, 0).data().stream()
        .map(stored -> stored.decision().kind())
        .toList();
  }

  private StoredDecision decide(
      DecisionKind kind, int about, List<List<UUID>> subjects, @Nullable UUID reverses) {
    return store()
        .decide(
            new Decision(
                ClusterLevel.IDENTITY,
                kind,
                identityOf(about).uuid(),
                null,
                subjects,
                "somebody",
                "because"),
            reverses);
  }

  private void decide(ClusterLevel level, UUID cluster, List<List<UUID>> parts) {
    store()
        .decide(
            new Decision(level, DecisionKind.FORCED_SPLIT, cluster, null, parts, "somebody", null),
            null);
  }

  private static List<UUID> attackers(int... numbers) {
    return IntStream.of(numbers).mapToObj(Clustering::attacker).toList();
  }

  private List<String> techniques(Scope scope) {
    return stores.tags().tally(scope, 0).stream()
        .map(TechniqueTally::technique)
        .map(TechniqueId::value)
        .toList();
  }

  private List<String> topics() {
    return stores.outbox().read(0, List.of(TopicPattern.ALL), 1000).messages().stream()
        .map(stored -> stored.message().topic().toString())
        .toList();
  }
}
