package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.decnet.engine.campaign.PhaseSighting;
import org.decnet.engine.campaign.Window;
import org.decnet.engine.identity.ObservationFold;
import org.decnet.engine.port.ClusterQuery;
import org.decnet.engine.port.Stores;
import org.decnet.engine.session.AttackerIds;
import org.decnet.engine.tick.ClusterTurn;
import org.decnet.model.attack.TacticId;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.Test;

/** What clustering reads from rows, and that it can go on from what it saved. */
abstract class ClusterStoreContract extends StoreContract {
  private static final int ATTACKERS = 12;

  ClusterStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void anObservationSaysWhatItsEventsSay() {
    List<Event> events = new ArrayList<>();
    for (int number = 1; number <= ATTACKERS; number++) {
      events.addAll(eventsOf(number));
    }
    Map<UUID, List<Tag>> tags = new HashMap<>();
    ObservationFold fold = new ObservationFold(new AttackerIds(), ObservationFold.AsnLookup.NONE);
    for (Event event : events) {
      List<Tag> own =
          event.kind() == EventKind.COMMAND
              ? List.of(Tags.of(event, "R0001", "T1083", 0.9))
              : List.of();
      tags.put(event.id(), own);
      fold.add(event, own);
    }
    Collections.shuffle(events, new Random(1));
    events.forEach(
        event -> writeTagged(event, tags.getOrDefault(event.id(), List.of()).toArray(Tag[]::new)));
    assertThat(stores.clusters().observations(stores.clusters().attackers()))
        .containsExactlyInAnyOrderElementsOf(fold.takeTouched());
    UUID one = Clustering.attacker(1);
    assertThat(stores.clusters().observation(one)).isEqualTo(fold.observation(one));
    assertThat(fold.observation(one).features()).hasSizeGreaterThan(3);
    assertThat(fold.observation(one).commands()).isNotEmpty();
    assertThat(fold.observation(one).credentials()).isNotEmpty();
  }

  @Test
  void anEventThatIsWrittenAgainIsNoNewTrace() throws Exception {
    write(Clustering.client(1, "h"));
    List<String> once = dump();
    write(Clustering.client(1, "h"));
    Dump.assertSame(dump(), once);
  }

  @Test
  void whoseRowsWereWrittenLatelyIsKnown() {
    write(Clustering.client(1, "h"));
    assertThat(stores.clusters().attackersSince(NOW)).containsExactly(Clustering.attacker(1));
    assertThat(stores.clusters().attackersSince(NOW.plusMillis(1))).isEmpty();
  }

  @Test
  void sessionsAreWindowsAndPlacesAreCohort() {
    Scene scene = Clustering.at(1);
    write(scene.connect(10), scene.close(20, 10.0), scene.banner(11, "SSH-2.0-x"));
    UUID who = scene.attacker();
    assertThat(stores.clusters().activity(who, List.of(who)).windows())
        .containsExactly(new Window(Scene.second(10), Scene.second(20)));
    assertThat(stores.clusters().activity(who, List.of(who)).cohort())
        .containsExactlyInAnyOrder("decky:web-1", "tool:SSH-2.0-x");
  }

  @Test
  void phasesAreTheFirstAndLastTagsWithoutIntelAndRollups() {
    Scene scene = Clustering.at(1);
    for (int second = 1; second <= 4; second++) {
      Event event = scene.command(second, "id " + second);
      writeTagged(event, Tags.of(event, "R0001", "T1083", 0.9));
    }
    Event late = scene.command(9, "w");
    writeTagged(late, ofKind(Tags.of(late, "R0002", "T1083", 0.9), "intel"));
    writeTagged(late, ofKind(Tags.of(late, "R0003", "T1083", 0.9), "identity"));
    UUID who = scene.attacker();
    assertThat(stores.clusters().phases(who, List.of(who)))
        .containsExactly(
            new PhaseSighting("web-1", "TA0007", Scene.second(1)),
            new PhaseSighting("web-1", "TA0007", Scene.second(4)));
  }

  @Test
  void aTurnThatIsRunAgainChangesNoRow() throws Exception {
    write(Clustering.key(1, "k"), Clustering.key(2, "k"), Clustering.key(3, "other"));
    assertThat(Clustering.turn(stores).run().identities()).hasSize(2);
    List<String> once = clusterDump();
    assertThat(Clustering.turn(stores).run().isEmpty()).isTrue();
    Dump.assertSame(clusterDump(), once);
  }

  @Test
  void anyOrderInAnyPiecesEndsInTheIdentitiesOfOneRebuild() {
    List<Event> events = new ArrayList<>();
    for (int number = 1; number <= ATTACKERS; number++) {
      events.addAll(eventsOf(number));
    }
    write(events);
    Clustering.turn(stores).run();
    Map<UUID, Object> rebuilt = identities(stores);
    assertThat(rebuilt).hasSizeBetween(2, ATTACKERS - 1);
    for (int order = 1; order <= 10; order++) {
      Random random = new Random(order);
      Collections.shuffle(events, random);
      try (Stores other = open(folder.resolve("order" + order))) {
        inPieces(other, events, random);
        assertThat(identities(other)).as("order %d", order).isEqualTo(rebuilt);
      }
    }
  }

  @Test
  void whoGoesOnAfterSomebodyElseSavedIsToldAndStartsAnew() {
    write(Clustering.key(1, "k"));
    ClusterTurn one = Clustering.turn(stores);
    one.run();
    try (Stores others = open(folder)) {
      write(Clustering.key(2, "k"));
      assertThat(Clustering.turn(others).run().identities()).isNotEmpty();
      write(Clustering.key(3, "k"));
      one.touched(List.of(Clustering.attacker(3)));
      assertThatExceptionOfType(DecnetException.class)
          .isThrownBy(one::run)
          .withMessageContaining("meanwhile");
      assertThat(one.run().identities()).isNotEmpty();
      assertThat(largest(stores).observations()).isEqualTo(3);
      assertThat(Clustering.turn(others).run().isEmpty()).isTrue();
    }
  }

  @Test
  void whoIsOnlySeenAgainIsSeenLater() {
    write(Clustering.key(1, "k"), Clustering.key(2, "k"));
    ClusterTurn turn = Clustering.turn(stores);
    turn.run();
    write(Clustering.at(2).connect(5_000));
    turn.touched(List.of(Clustering.attacker(2)));
    assertThat(turn.run().isEmpty()).isTrue();
    StoredIdentity seen = largest(stores);
    assertThat(seen.lastSeen()).isEqualTo(Scene.second(5_000));
    assertThat(
            stores
                .identities()
                .edges(ClusterLevel.IDENTITY, seen.uuid(), 10, 0)
                .data()
                .getFirst()
                .lastSeen())
        .isEqualTo(Scene.second(5_000));
  }

  private void inPieces(Stores into, List<Event> events, Random random) {
    ClusterTurn turn = Clustering.turn(into);
    for (int from = 0; from < events.size(); ) {
      int to = Math.min(events.size(), from + 1 + random.nextInt(12));
      List<Event> piece = events.subList(from, to);
      write(into, piece);
      turn.touched(piece.stream().map(Event::attacker).distinct().toList());
      from = to;
      if (random.nextInt(3) == 0) {
        turn = Clustering.turn(into);
      }
      if (random.nextInt(2) == 0 || from == events.size()) {
        turn.run();
      }
    }
  }

  /** All that is said of each identity, but for when it was written. */
  private static Map<UUID, Object> identities(Stores stores) {
    Map<UUID, Object> identities = new HashMap<>();
    for (StoredIdentity one :
        stores
            .identities()
            .identities(new ClusterQuery(1, null, ClusterQuery.Sort.RECENT, 100, 0))
            .data()) {
      identities.put(
          one.uuid(),
          List.of(
              stores.identities().members(ClusterLevel.IDENTITY, one.uuid()),
              stores.identities().edges(ClusterLevel.IDENTITY, one.uuid(), 100, 0).data(),
              one.confidence(),
              one.observations(),
              one.values(),
              one.firstSeen(),
              one.lastSeen(),
              String.valueOf(one.campaign())));
    }
    return identities;
  }

  private static StoredIdentity largest(Stores stores) {
    return stores
        .identities()
        .identities(new ClusterQuery(1, null, ClusterQuery.Sort.LARGEST, 1, 0))
        .data()
        .getFirst();
  }

  /** Some of an address's traces are those of its neighbours too. */
  private static List<Event> eventsOf(int number) {
    Scene scene = Clustering.at(number);
    return new ArrayList<>(
        List.of(
            scene.connect(number),
            scene.login(number + 0.25, "root", "word-" + number % 4, "failure"),
            Clustering.client(number, "h" + number % 5),
            Clustering.key(number, "k" + number / 4),
            Clustering.payload(number, "p" + number / 3),
            scene
                .event(EventKind.FINGERPRINT, 3000 + number)
                .set(Field.FINGERPRINT_TYPE, "ja3")
                .set(Field.VALUE, "j" + number % 3)
                .build(),
            scene.command(number + 0.5, "wget http://203.0.113." + number / 6 + "/x"),
            scene.close(number + 60, 60.0)));
  }

  private static Tag ofKind(Tag tag, String kind) {
    return new Tag(
        UUID.nameUUIDFromBytes((kind + tag.uuid()).getBytes(StandardCharsets.UTF_8)),
        kind,
        tag.sourceId(),
        tag.attacker(),
        null,
        tag.session(),
        tag.decky(),
        new TacticId("TA0011"),
        tag.technique(),
        tag.confidence(),
        0,
        tag.rule(),
        1,
        tag.ruleHash(),
        tag.evidence(),
        tag.attackRelease(),
        tag.mitreUrl(),
        tag.observedAt());
  }

  private List<String> dump() throws Exception {
    try (Connection connection = connect(folder)) {
      return Dump.of(connection);
    }
  }

  private List<String> clusterDump() throws Exception {
    try (Connection connection = connect(folder)) {
      return Dump.of(
          connection,
          List.of(
              "attackers", "attacker_identities", "campaigns", "cluster_edge", "cluster_decision"));
    }
  }
}
