package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.attribution.AttributionState;
import org.decnet.engine.attribution.Judgement;
import org.decnet.engine.attribution.Profile;
import org.decnet.engine.port.AttributionStore;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.engine.tick.AttributionTick;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Event;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

/** What recordings show, once and whoever tells it, and what it adds up to for an identity. */
abstract class AttributionStoreContract extends StoreContract {
  private static final int HOUR = 3600;

  AttributionStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void aTraitIsKeptAsItWasShown() {
    List<AttackerTrait> shown =
        List.of(
            trait(1, 1, Primitive.INPUT_MODALITY, new ObservedValue.Word("typed")),
            trait(1, 1, Primitive.KEYSTROKE_CADENCE, number("144.5")),
            trait(1, 1, Primitive.FALLBACK_TO_MAN, new ObservedValue.Flag(false)));
    assertThat(show(1, shown).newTraits()).isEqualTo(3);
    cluster();
    assertThat(store().traits(identity(1))).containsExactlyInAnyOrderElementsOf(shown);
  }

  @Test
  void whatIsThereIsNeitherKeptNorToldAgain() {
    AttackerTrait typed = word(1, 1, "typed");
    show(1, List.of(typed, typed));
    long head = stores.outbox().head();
    BatchResult again = show(1, List.of(word(1, 1, "pasted"), typed));
    assertThat(again).isEqualTo(BatchResult.NONE);
    assertThat(stores.outbox().head()).isEqualTo(head);
    cluster();
    assertThat(store().traits(identity(1))).containsExactly(typed);
  }

  @Test
  void aTraitIsToldWithTheWriteThatMadeItKnown() {
    show(1, List.of(word(1, 1, "typed")));
    cluster();
    show(1, List.of(word(1, 2, "pasted"), trait(1, 2, Primitive.PASTE_BURST_RATE, number("0.25"))));
    List<Message> told = told("attacker.observation.>");
    assertThat(told)
        .extracting(message -> message.topic().value())
        .containsExactly(
            "attacker.observation.motor.input_modality",
            "attacker.observation.motor.input_modality",
            "attacker.observation.motor.paste_burst_rate");
    assertThat(told.getFirst().payload()).doesNotContainKey("identity_ref");
    assertThat(told.getLast().payload())
        .containsEntry("v", 1L)
        .containsEntry("value", 0.25)
        .containsEntry("confidence", 0.9)
        .containsEntry("primitive", "motor.paste_burst_rate")
        .containsEntry("attacker_uuid", Clustering.attacker(1).toString())
        .containsEntry("identity_ref", identity(1).toString())
        .containsEntry("evidence_ref", "r2#web-1:s1")
        .containsEntry("window_end_ts", Scene.second(2 * HOUR).toString());
  }

  @Test
  void aTraitOfNobodyKnownUndoesTheWholeWrite() {
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> show(1, List.of(word(2, 1, "typed"))));
    assertThat(stores.events().totals().events()).isZero();
    assertThat(stores.outbox().head()).isZero();
  }

  @Test
  void whoseRecordingCameLateIsReadAgainByTheClusterer() {
    write(Clustering.at(1).connect(1));
    stores.close();
    stores = open(folder);
    show(1, List.of(word(1, 1, "typed")));
    assertThat(stores.clusters().attackersSince(NOW)).contains(Clustering.attacker(1));
  }

  @Test
  void anyOrderInAnyPiecesEndsInTheSameRows() throws Exception {
    List<AttackerTrait> traits = new ArrayList<>();
    for (int hour = 1; hour <= 6; hour++) {
      traits.add(word(1 + hour % 2, hour, hour % 3 == 0 ? "pasted" : "typed"));
      traits.add(trait(1 + hour % 2, hour, Primitive.COGNITIVE_LOAD, number("0." + hour)));
    }
    traits.forEach(trait -> show(numberOf(trait), List.of(trait)));
    cluster();
    judge();
    List<String> once = rows();
    assertThat(once).hasSizeGreaterThan(12 + 2);
    for (int order = 1; order <= 3; order++) {
      stores.close();
      folder = folder.resolve("order" + order);
      stores = open(folder);
      Collections.shuffle(traits, new Random(order));
      for (AttackerTrait trait : traits) {
        show(numberOf(trait), List.of(trait));
        if (trait.observation().windowEnd().equals(Scene.second(3 * HOUR))) {
          cluster();
          judge();
        }
      }
      cluster();
      judge();
      Dump.assertSame(rows(), once);
    }
  }

  @Test
  void anIdentityIsJudgedByAllItsAddressesAndChangesAreToldOnce() {
    show(1, List.of(word(1, 1, "typed"), word(1, 2, "typed")));
    show(2, List.of(word(2, 3, "typed")));
    write(Clustering.key(1, "k"), Clustering.key(2, "k"));
    cluster();
    assertThat(identity(1)).isEqualTo(identity(2));
    assertThat(store().identities()).containsExactly(identity(1));
    assertThat(store().identitiesOf(List.of(Clustering.attacker(2), new UUID(9, 9))))
        .containsExactly(identity(1));
    judge();
    judge();
    assertThat(store().profile(identity(1)).state(Primitive.INPUT_MODALITY))
        .isEqualTo(AttributionState.STABLE);
    assertThat(told("attribution.>"))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.topic().value()).isEqualTo("attribution.profile.state_changed");
          assertThat(message.payload())
              .isEqualTo(
                  Map.of(
                      "identity_uuid", identity(1).toString(),
                      "primitive", "motor.input_modality",
                      "old_state", "unknown",
                      "new_state", "stable",
                      "confidence", 1.0));
        });
  }

  @Test
  void severalPeopleAreSuspectedOnceAndTakeConfidenceAway() {
    for (int hour = 1; hour <= 5; hour++) {
      show(1, toAndFro(hour));
    }
    cluster();
    double before = stored(1).confidence();
    judge();
    assertThat(store().profile(identity(1)).suspicion().primitives())
        .isEqualTo(Set.of("motor.input_modality", "environmental.shell_type"));
    judge();
    assertThat(told("attribution.profile.multi_actor_suspected"))
        .singleElement()
        .satisfies(message ->
            assertThat(message.payload())
                .containsEntry(
                    "primitives", List.of("environmental.shell_type", "motor.input_modality"))
                .containsEntry("confidence", 0.6));
    assertThat(stored(1).confidence()).isEqualTo(0.75 * before);
    show(1, toAndFro(6));
    judge();
    assertThat(told("attribution.profile.multi_actor_suspected")).hasSize(1);
    for (int hour = 7; hour <= 11; hour++) {
      show(1, List.of(word(1, hour, "typed")));
    }
    judge();
    assertThat(store().profile(identity(1)).suspicion().primitives()).isEmpty();
    assertThat(stored(1).confidence()).isEqualTo(before);
  }

  @Test
  void whatIsMergedIntoAnotherHasNoProfileOfItsOwn() {
    write(Clustering.key(1, "a"), Clustering.key(2, "b"));
    show(1, List.of(word(1, 1, "typed")));
    show(2, List.of(word(2, 2, "typed")));
    cluster();
    judge();
    List<UUID> both = List.of(identity(1), identity(2));
    write(Clustering.at(1).key(50, "root", "b", "failure"));
    cluster();
    judge();
    UUID winner = identity(1);
    UUID loser = both.getFirst().equals(winner) ? both.getLast() : both.getFirst();
    assertThat(store().traits(loser)).isEmpty();
    assertThat(store().profile(loser)).isEqualTo(Profile.none(loser));
    assertThat(store().traits(winner)).hasSize(2);
    assertThat(observations(winner)).isEqualTo(2);
  }

  @Test
  void observationsPointAtTheIdentityThatTheyWereJudgedFor() throws Exception {
    show(1, List.of(word(1, 1, "typed")));
    cluster();
    assertThat(rows()).noneMatch(row -> row.contains("identity_ref=" + identity(1)));
    judge();
    assertThat(rows()).anyMatch(row -> row.contains("identity_ref=" + identity(1)));
  }

  @Test
  void whoJudgedAnOlderProfileIsRefused() {
    show(1, List.of(word(1, 1, "a"), word(1, 2, "a"), word(1, 3, "a")));
    cluster();
    Judgement stale = Judgement.of(Profile.none(identity(1)), store().traits(identity(1)));
    judge();
    show(1, List.of(word(1, 4, "b")));
    assertThat(store().save(stale)).isFalse();
    judge();
    assertThat(observations(identity(1))).isEqualTo(4);
  }

  @Test
  void anIdentityWithARowThatIsBrokenIsToldAndTheOthersAreJudged() throws Exception {
    show(1, List.of(word(1, 1, "a"), word(1, 2, "a"), word(1, 3, "a")));
    show(2, List.of(word(2, 1, "a"), word(2, 2, "a"), word(2, 3, "a")));
    cluster();
    try (Connection connection = connect(folder);
        var statement = connection.createStatement()) {
      statement.execute(
          "update observations set value = 'no json' where attacker_uuid = '"
              + Clustering.attacker(1)
              + "'");
    }
    List<UUID> failed = new ArrayList<>();
    new AttributionTick(store(), failure -> failed.add(failure.about())).run(() -> false);
    assertThat(failed).containsExactly(identity(1));
    assertThat(store().profile(identity(2)).state(Primitive.INPUT_MODALITY))
        .isEqualTo(AttributionState.STABLE);
  }

  @Test
  void theClustererReadsTheRhythmsOfHands() {
    String rhythm = "00ff00ff00ff00ff";
    show(1, session(1, 1, "typed", "0.4", rhythm, 0.8));
    show(2, session(2, 2, "typed", "0.4", "00ff00ff00ff00f0", 0.8));
    show(3, session(3, 3, "pasted", "0.4", rhythm, 0.8));
    show(4, session(4, 4, "typed", "0.01", rhythm, 0.8));
    show(5, session(5, 5, "typed", "0.4", rhythm, 0.3));
    show(6, session(6, 6, "typed", "0.4", "ff00ff00ff00ff00", 0.8));
    assertThat(stores.clusters().observation(Clustering.attacker(1)).keystrokes())
        .containsExactly(0x00ff00ff00ff00ffL);
    for (int stranger = 3; stranger <= 5; stranger++) {
      assertThat(stores.clusters().observation(Clustering.attacker(stranger)).keystrokes())
          .isEmpty();
    }
    cluster();
    assertThat(identity(2)).as("four bits apart").isEqualTo(identity(1));
    assertThat(stored(1).observations()).isEqualTo(2);
    assertThat(stored(1).keystrokes()).isEqualTo("00ff00ff00ff00f0");
    assertThat(stored(6).observations()).isEqualTo(1);
  }

  private static List<AttackerTrait> session(
      int number, int hour, String modality, String spread, String rhythm, double confidence) {
    AttackerTrait hand =
        trait(number, hour, Primitive.DIGRAPH_SIMHASH, new ObservedValue.Word(rhythm));
    Observation seen = hand.observation();
    return List.of(
        word(number, hour, modality),
        trait(number, hour, Primitive.MOTOR_STABILITY, number(spread)),
        new AttackerTrait(
            hand.attacker(),
            hand.source(),
            new Observation(
                seen.primitive(),
                seen.value(),
                confidence,
                seen.windowStart(),
                seen.windowEnd(),
                seen.evidenceRef())));
  }

  private static List<AttackerTrait> toAndFro(int hour) {
    return List.of(
        word(1, hour, hour % 2 == 0 ? "typed" : "pasted"),
        trait(
            1,
            hour,
            Primitive.SHELL_TYPE,
            new ObservedValue.Word(hour % 2 == 0 ? "posix" : "device")));
  }

  /** The end of a session is told, and what its recording shows. */
  private BatchResult show(int number, List<AttackerTrait> traits) {
    return stores.events().write(batch(number, traits));
  }

  private static Batch batch(int number, List<AttackerTrait> traits) {
    Event closed = Clustering.at(number).recording(10, "tty/r", "ab");
    return new Batch(List.of(new TaggedEvent(closed, List.of())), List.of()).showing(traits);
  }

  private static AttackerTrait word(int number, int hour, String word) {
    return trait(number, hour, Primitive.INPUT_MODALITY, new ObservedValue.Word(word));
  }

  private static AttackerTrait trait(
      int number, int hour, Primitive primitive, ObservedValue value) {
    return new AttackerTrait(
        Clustering.attacker(number),
        "cowrie",
        new Observation(
            primitive,
            value,
            0.9,
            Scene.second(hour * HOUR - 60),
            Scene.second(hour * HOUR),
            "r" + hour + "#web-1:s" + number));
  }

  private static int numberOf(AttackerTrait trait) {
    return trait.attacker().equals(Clustering.attacker(1)) ? 1 : 2;
  }

  private static ObservedValue number(String text) {
    return new ObservedValue.Measure(new BigDecimal(text));
  }

  private AttributionStore store() {
    return stores.attribution();
  }

  private int observations(UUID identity) {
    return Objects.requireNonNull(store().profile(identity).states().get(Primitive.INPUT_MODALITY))
        .is()
        .observations();
  }

  private void cluster() {
    Clustering.turn(stores).run();
  }

  private void judge() {
    new AttributionTick(
            store(),
            failed -> {
              throw new AssertionError(failed);
            })
        .run(() -> false);
  }

  private StoredIdentity stored(int number) {
    return stores.identities().identityOf(Clustering.attacker(number)).orElseThrow();
  }

  private UUID identity(int number) {
    return stored(number).uuid();
  }

  private List<Message> told(String pattern) {
    return stores.outbox().read(0, List.of(new TopicPattern(pattern)), 1000).messages().stream()
        .map(StoredMessage::message)
        .toList();
  }

  private List<String> rows() throws Exception {
    try (Connection connection = connect(folder)) {
      return Dump.of(
          connection, List.of("observations", "attribution_state", "attribution_suspicion"));
    }
  }
}
