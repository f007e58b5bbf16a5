package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.decnet.engine.port.AttackerQuery;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.Session;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Scope;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.Test;

/** What attackers send is kept as it is, told apart, and never stops a batch. */
abstract class HostileTextContract extends StoreContract {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final String EVERYTHING =
      "nul \0 half \uD83D pair \uD83D\uDE00 mark \uFDD0 \uFDD00000 quote ' \" \\ end \u007f\u0085 \r\n ";

  HostileTextContract(Engine engine) {
    super(engine);
  }

  @Test
  void textComesBackAsItWas() {
    Event event = SCENE.command(1, EVERYTHING);
    write(event, SCENE.banner(2, EVERYTHING), SCENE.login(3, EVERYTHING, "a", "success"));
    assertThat(stores.actors().commands(SCENE.session(), 10, 0).data())
        .extracting(TypedCommand::commandText)
        .containsExactly(EVERYTHING);
    assertThat(stores.events().event(event.id()).orElseThrow().text(Field.COMMAND_TEXT))
        .isEqualTo(EVERYTHING);
    Session session = stores.actors().session(SCENE.session()).orElseThrow();
    assertThat(session.username()).isEqualTo(EVERYTHING);
    assertThat(session.clientVersion()).isEqualTo(EVERYTHING);
  }

  @Test
  void principalsThatDifferInBlanksOrAccentsAreTwo() {
    List<String> names = List.of("root", "root ", " root", "röot", "ro\u0308ot", "root\0");
    for (String name : names) {
      write(SCENE.login(names.indexOf(name), name, "a", "failure"));
    }
    assertThat(stores.actors().credentials(SCENE.attacker(), 10, 0).data())
        .extracting(Credential::principal)
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void decoysThatDifferInCaseOrBlanksAreTwo() {
    for (String decky : List.of("web", "Web", "web ", "web\t")) {
      write(Scene.ssh(decky, "s", "198.51.100.7").connect(1));
    }
    assertThat(stores.events().totals().sessions()).isEqualTo(4);
    assertThat(stores.actors().attacker(SCENE.attacker()).orElseThrow().deckies()).hasSize(4);
  }

  @Test
  void orderIsByCodePointsOnEveryEngine() throws SQLException {
    List<String> ordered = List.of("A", "B", "Z", "_", "a", "a ", "b", "é", "ﬀ", "\uD83D\uDE00");
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      for (String name : ordered.reversed()) {
        statement.execute("insert into revoked_tokens values ('" + name + "', 1)");
      }
      try (var rows =
          statement.executeQuery("select token_id from revoked_tokens order by token_id")) {
        for (String name : ordered) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getString(1)).isEqualTo(name);
        }
      }
    }
  }

  @Test
  void namesOfAnyLengthAreStoredAndStayTwo() {
    for (String filling : List.of("x", "\0", "\uFDD0", "\uD83D\uDE00", "ß")) {
      String stem = filling.repeat(40_000);
      for (String end : List.of("1", "2")) {
        Event event = named(stem + end);
        writeTagged(event, Tags.of(event, "R0001", "T1083", 0.9));
        SessionId session = new SessionId("sensor:" + stem + end);
        assertThat(stores.actors().session(session)).isPresent();
        assertThat(stores.tags().tally(new Scope.OfSession(session), 0)).hasSize(1);
        assertThat(stores.actors().commands(session, 10, 0).data()).hasSize(1);
        assertThat(stores.events().service(session)).isNotNull();
      }
    }
    assertThat(stores.events().totals().sessions()).isEqualTo(10);
    assertThat(stores.events().totals().tags()).isEqualTo(10);
    assertThat(stores.events().totals().attackers()).isEqualTo(1);
  }

  @Test
  void whatIsNoAddressIsStoredWhateverItHolds() {
    for (String filling : List.of("x", "\0", "\uFDD0", "ß")) {
      String ip = "anon:" + filling.repeat(128);
      Event event = Scene.ssh("web-1", "s", ip).command(1, "id");
      writeTagged(event, Tags.of(event, "R0001", "T1083", 0.9));
      assertThat(stores.actors().attackers(everybody(filling)).data())
          .extracting(Attacker::ip)
          .containsExactly(ip);
    }
  }

  @Test
  void principalsOfAnyLengthAreStored() {
    int second = 0;
    for (String filling : List.of("x", "\0", "\uFDD0", "\uD83D\uDE00", "ß")) {
      second++;
      assertThat(write(SCENE.login(second, filling.repeat(40_000), "a", "failure")).newEvents())
          .isEqualTo(1);
    }
    assertThat(stores.events().totals().credentials()).isEqualTo(5);
  }

  @Test
  void longTextIsKeptWhole() {
    String line = "echo " + "A\0".repeat(100_000);
    write(SCENE.command(1, line));
    assertThat(stores.actors().commands(SCENE.session(), 1, 0).data())
        .extracting(TypedCommand::commandText)
        .containsExactly(line);
  }

  private static AttackerQuery everybody(String search) {
    return new AttackerQuery("anon:" + search, null, AttackerQuery.Sort.RECENT, 10, 0);
  }

  private static Event named(String name) {
    return SCENE
        .event(EventKind.COMMAND, 1)
        .id(EventIds.ofRecord(name, "testkit", "named"))
        .set(Field.SENSOR, name)
        .set(Field.DECKY, name)
        .set(Field.SERVICE, name)
        .set(Field.SESSION_ID, "sensor:" + name)
        .set(Field.COMMAND_TEXT, "id")
        .build();
  }
}
