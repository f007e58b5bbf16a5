package org.decnet.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.decnet.engine.trace.TraceSighting;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Events;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class BatchFoldTest {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");

  @Test
  void orderAndBatchesDoNotMatter() {
    List<Event> events = Events.sessions(42, 60);
    Sightings expected = fold(events);
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Event> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);
      assertSame(joinedInPieces(shuffled, random), expected);
    }
  }

  @Test
  void noiseMakesAttackers() {
    assertThat(fold(List.of(SCENE.notice(0, "parse_error"))).attackers()).hasSize(1);
  }

  @Test
  void syntheticEventsMakeNothing() {
    Event login =
        SCENE.login(0, "root", "x", "failure").toBuilder().set(Field.SYNTHETIC, true).build();
    Event typed = SCENE.command(1, "id").toBuilder().set(Field.SYNTHETIC, true).build();
    assertThat(fold(List.of(login, typed))).isEqualTo(fold(List.of()));
    assertThat(fold(List.of(SCENE.command(1, "id")))).isNotEqualTo(fold(List.of()));
  }

  @Test
  void eventsWithoutAddressMakeNoAttacker() {
    Sightings sightings = fold(List.of(new Scene("web-1", "s1", null, "ssh").notice(0, "startup")));
    assertThat(sightings.attackers()).isEmpty();
    assertThat(sightings.sessions()).hasSize(1);
  }

  @Test
  void successHidesEarlierFailure() {
    Login login =
        login(SCENE.login(1, "admin", "a", "failure"), SCENE.login(2, "root", "b", "success"));
    assertThat(login).isEqualTo(new Login(Outcome.SUCCESS, Scene.second(2), "root"));
  }

  @Test
  void earlierAttemptOfOneOutcomeWins() {
    Login login =
        login(SCENE.login(2, "admin", "a", "failure"), SCENE.login(1, "root", "b", "failure"));
    assertThat(login.username()).isEqualTo("root");
  }

  @Test
  void whatIsLiftedFromEventsIsNotCountedAgain() {
    Event lifted =
        SCENE
            .event(EventKind.SESSION, 9)
            .set(Field.BYTES_IN, 100L)
            .set(Field.STATEMENT_COUNT, 3L)
            .build();
    List<Event> events = List.of(SCENE.connect(1), SCENE.close(5, null));
    List<Event> withLifted = List.of(events.get(0), lifted, events.get(1));
    assertThat(BatchFold.fold(withLifted, new AttackerIds()))
        .isEqualTo(BatchFold.fold(events, new AttackerIds()));
  }

  @Test
  void keyOfferAloneHasNoOutcome() {
    Login login = login(SCENE.key(1, "root", "k", "unknown"));
    assertThat(login.outcome().columnName()).isNull();
    assertThat(login.username()).isEqualTo("root");
  }

  @Test
  void loginThatRepeatsItsOfferIsOneAttempt() {
    CredentialSighting credential =
        credential(SCENE.key(1, "root", "k", "unknown"), SCENE.key(1.5, "root", "k", "success"));
    assertThat(credential.attempts()).isEqualTo(1);
    assertThat(credential.outcome()).isEqualTo(Outcome.SUCCESS);
  }

  @Test
  void spellingsOfOnePrincipalAreOneCredential() {
    CredentialSighting credential =
        credential(SCENE.login(1, "root", "a", "failure"), SCENE.login(2, "Root", "a", "failure"));
    assertThat(credential.attempts()).isEqualTo(2);
    assertThat(credential.principal()).isEqualTo("Root");
  }

  @Test
  void attemptWithoutSecretIsNoCredential() {
    Event event = SCENE.event(EventKind.AUTH_ATTEMPT, 1).set(Field.METHOD, "none").build();
    assertThat(fold(List.of(event)).credentials()).isEmpty();
  }

  @Test
  void longPrincipalIsCutBetweenCharacters() {
    String name = "x".repeat(255) + "\uD83D\uDE00";
    CredentialSighting credential = credential(SCENE.login(1, name, "a", "failure"));
    assertThat(credential.principal()).isEqualTo("x".repeat(255));
  }

  @Test
  void secretsDoNotShowInText() {
    Sightings sightings = fold(List.of(SCENE.login(1, "root", "hunter2", "failure")));
    assertThat(sightings.toString()).doesNotContain("hunter2");
  }

  @Test
  void sessionRunsFromEarliestEventToItsEnd() {
    SessionSighting session =
        session(fold(List.of(SCENE.close(5, null), SCENE.connect(1), SCENE.notice(9, "log"))));
    assertThat(session.startedAt()).isEqualTo(Scene.second(1));
    assertThat(Objects.requireNonNull(session.ending()).at()).isEqualTo(Scene.second(5));
    assertThat(session.durationSeconds()).isEqualTo(4.0);
  }

  @Test
  void durationIsTheSensorsOwnIfItSaysOne() {
    SessionSighting session = session(fold(List.of(SCENE.connect(1), SCENE.close(5, 3.5))));
    assertThat(session.durationSeconds()).isEqualTo(3.5);
  }

  @Test
  void openSessionHasNoDuration() {
    assertThat(session(fold(List.of(SCENE.connect(1)))).durationSeconds()).isNull();
  }

  @Test
  void finishedRecordingHidesEarlierUnfinishedOne() {
    SessionSighting session =
        session(
            fold(List.of(SCENE.recording(1, "tty/a", null), SCENE.recording(2, "tty/b", "ff"))));
    assertThat(Objects.requireNonNull(session.recording()).ref()).isEqualTo("tty/b");
  }

  @Test
  void countsAreSummedUp() {
    SessionSighting session =
        session(
            fold(
                List.of(
                    SCENE.command(1, "id"),
                    SCENE.command(2, "ls"),
                    SCENE.download(3, "http://203.0.113.9/x"),
                    SCENE.close(4, 1.0))));
    assertThat(session.counts()).isEqualTo(new SessionCounts(2, 2, 1, 100, 200));
    assertThat(session.lastCommandAt()).isEqualTo(Scene.second(2));
  }

  @Test
  void hostileByteCountsNeitherWrapNorShrink() {
    SessionCounts most = new SessionCounts(0, 0, 0, Long.MAX_VALUE, -5);
    assertThat(most.plus(most)).isEqualTo(new SessionCounts(0, 0, 0, Long.MAX_VALUE, 0));
  }

  @Test
  void everyCommandEventIsACommand() {
    Event blank = SCENE.event(EventKind.COMMAND, 1).set(Field.EVENT_CLASS, "noise").build();
    assertThat(fold(List.of(blank)).commands())
        .singleElement()
        .satisfies(command -> assertThat(command.commandText()).isEmpty());
  }

  private static Sightings fold(List<Event> events) {
    return BatchFold.fold(events, new AttackerIds());
  }

  private static SessionSighting session(Sightings sightings) {
    return sightings.sessions().values().iterator().next();
  }

  private static Login login(Event... events) {
    return Objects.requireNonNull(session(fold(List.of(events))).login());
  }

  private static CredentialSighting credential(Event... events) {
    Map<CredentialSighting.Key, CredentialSighting> credentials =
        fold(List.of(events)).credentials();
    assertThat(credentials).hasSize(1);
    return credentials.values().iterator().next();
  }

  private static Sightings joinedInPieces(List<Event> events, Random random) {
    List<Sightings> pieces = new ArrayList<>();
    for (int from = 0; from < events.size(); ) {
      int to = Math.min(events.size(), from + 1 + random.nextInt(40));
      pieces.add(fold(events.subList(from, to)));
      from = to;
    }
    Collections.shuffle(pieces, random);
    return new Sightings(
        joined(pieces, Sightings::attackers, AttackerSighting::join),
        joined(pieces, Sightings::contacts, ContactSighting::join),
        joined(pieces, Sightings::sessions, SessionSighting::join),
        joined(pieces, Sightings::credentials, CredentialSighting::join),
        joined(pieces, Sightings::traces, TraceSighting::join),
        pieces.stream().flatMap(piece -> piece.commands().stream()).toList());
  }

  private static <K, V> Map<K, V> joined(
      List<Sightings> pieces, Function<Sightings, Map<K, V>> part, BinaryOperator<V> join) {
    Map<K, V> all = new HashMap<>();
    pieces.forEach(piece -> part.apply(piece).forEach((key, value) -> all.merge(key, value, join)));
    return all;
  }

  private static void assertSame(Sightings actual, Sightings expected) {
    assertThat(actual.attackers()).isEqualTo(expected.attackers());
    assertThat(actual.contacts()).isEqualTo(expected.contacts());
    assertThat(actual.sessions()).isEqualTo(expected.sessions());
    assertThat(actual.credentials()).isEqualTo(expected.credentials());
    assertThat(actual.commands()).containsExactlyInAnyOrderElementsOf(expected.commands());
  }
}
