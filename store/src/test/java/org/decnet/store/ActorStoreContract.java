package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.AttackerQuery;
import org.decnet.engine.port.SessionQuery;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.actor.Session;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.EventIds;
import org.decnet.testkit.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who did what, as it is asked for. */
abstract class ActorStoreContract extends StoreContract {
  private static final Scene SSH = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scene TELNET = new Scene("db-1", "s2", "198.51.100.7", "telnet");
  private static final Scene OTHER = Scene.ssh("web-1", "s3", "2001:db8::7");

  ActorStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void attackerKnowsWhereItWentInFirstContactOrder() {
    write(TELNET.connect(5));
    write(SSH.connect(1), SSH.command(9, "id"));
    Attacker attacker = stores.actors().attacker(SSH.attacker()).orElseThrow();
    assertThat(attacker)
        .isEqualTo(
            new Attacker(
                SSH.attacker(),
                "198.51.100.7",
                Scene.second(1),
                Scene.second(9),
                3,
                0,
                List.of("ssh", "telnet"),
                List.of("web-1", "db-1"),
                "web-1 → db-1",
                NetworkFacts.NONE));
  }

  @Test
  void unknownAttackerAndSessionAreAbsent() {
    assertThat(stores.actors().attacker(new UUID(1, 1))).isEmpty();
    assertThat(stores.actors().session(SSH.session())).isEmpty();
  }

  @Test
  void attackersAreSortedAsAsked() {
    writeAll();
    assertThat(ips(AttackerQuery.Sort.RECENT, null, null))
        .containsExactly("2001:db8::7", "198.51.100.7");
    assertThat(ips(AttackerQuery.Sort.ACTIVE, null, null))
        .containsExactly("198.51.100.7", "2001:db8::7");
    assertThat(ips(AttackerQuery.Sort.TRAVERSALS, null, null))
        .containsExactly("198.51.100.7", "2001:db8::7");
  }

  @Test
  void tiesGoByAddress() {
    write(Scene.ssh("web-1", "a", "203.0.113.2").connect(1));
    write(Scene.ssh("web-1", "b", "203.0.113.1").connect(1));
    assertThat(ips(AttackerQuery.Sort.RECENT, null, null))
        .containsExactly("203.0.113.1", "203.0.113.2");
  }

  @Test
  void attackersAreFoundByPartOfTheAddressAndByService() {
    writeAll();
    assertThat(ips(AttackerQuery.Sort.RECENT, "51.100", null)).containsExactly("198.51.100.7");
    assertThat(ips(AttackerQuery.Sort.RECENT, null, "telnet")).containsExactly("198.51.100.7");
    assertThat(ips(AttackerQuery.Sort.RECENT, "db8", "telnet")).isEmpty();
  }

  @Test
  void everyPartOfAnAddressFindsAllThatHaveItAndNothingElse() {
    List<String> addresses =
        List.of(
            "203.0.113.7",
            "203.0.113.77",
            "13.203.0.1",
            "2001:db8::7",
            "2001:db8:1::113",
            "::1",
            "anon:\"a' OR b*%");
    for (String address : addresses) {
      write(Scene.ssh("web-1", "s" + address, address).connect(1));
    }
    int asked = 0;
    for (String address : addresses) {
      for (int from = 0; from < address.length(); from++) {
        for (int to = from + 1; to <= address.length(); to++) {
          String part = address.substring(from, to);
          assertThat(ips(AttackerQuery.Sort.RECENT, part, null))
              .as(part)
              .containsExactlyInAnyOrderElementsOf(
                  addresses.stream().filter(each -> each.contains(part)).toList());
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(300);
    for (String nothing : List.of("3.7.", "\"a\"", "13.203.0.10", "a OR b", "203*", "db8 ::7")) {
      assertThat(ips(AttackerQuery.Sort.RECENT, nothing, null)).as(nothing).isEmpty();
    }
  }

  @Test
  void whoIsErasedIsNotFoundAndOthersStillAre() {
    write(Scene.ssh("web-1", "a", "203.0.113.7").connect(1));
    write(Scene.ssh("web-1", "b", "203.0.113.77").connect(1));
    stores.retention().erase(EventIds.attacker("203.0.113.7"));
    assertThat(ips(AttackerQuery.Sort.RECENT, "113.7", null)).containsExactly("203.0.113.77");
    write(Scene.ssh("web-1", "c", "203.0.113.7").connect(1));
    assertThat(ips(AttackerQuery.Sort.RECENT, "113.7", null)).hasSize(2);
  }

  @Test
  void wildcardsInASearchAreOrdinaryCharacters() {
    writeAll();
    for (String search : List.of("%", "_", "198%7", "!", "'", "\\")) {
      assertThat(ips(AttackerQuery.Sort.RECENT, search, null)).as(search).isEmpty();
    }
  }

  @Test
  void pagesTellTheWholeLength() {
    writeAll();
    Page<Attacker> page =
        stores.actors().attackers(new AttackerQuery(null, null, AttackerQuery.Sort.RECENT, 1, 1));
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.data()).extracting(Attacker::ip).containsExactly("198.51.100.7");
  }

  @Test
  void sessionShowsWhatHappenedInIt() {
    write(
        SSH.connect(1),
        SSH.banner(2, "SSH-2.0-Go"),
        SSH.login(3, "admin", "a", "failure"),
        SSH.login(4, "root", "b", "success"),
        SSH.command(5, "id"),
        SSH.recording(6, "tty/x", "ab"),
        SSH.close(7, 6.5));
    assertThat(stores.actors().session(SSH.session()))
        .contains(
            new Session(
                SSH.session(),
                "web-1",
                "web-1",
                "ssh",
                "198.51.100.7",
                SSH.attacker(),
                Scene.second(1),
                Scene.second(7),
                6.5,
                "success",
                "root",
                "SSH-2.0-Go",
                1,
                1,
                0,
                100,
                200,
                "tty/x",
                "ab"));
  }

  @Test
  void sessionsComeLatestFirstAndAreFoundByAttackerDeckyAndService() {
    writeAll();
    assertThat(sessions(null, null, null)).containsExactly("web-1:s3", "db-1:s2", "web-1:s1");
    assertThat(sessions(SSH.attacker(), null, null)).containsExactly("db-1:s2", "web-1:s1");
    assertThat(sessions(null, "web-1", null)).containsExactly("web-1:s3", "web-1:s1");
    assertThat(sessions(null, null, "telnet")).containsExactly("db-1:s2");
  }

  @Test
  void commandsAreNumberedByTimeWhateverOrderTheyCameIn() {
    write(SSH.command(5, "third"));
    write(SSH.command(1, "first"), SSH.command(9, "fourth"));
    write(SSH.command(3, "second"));
    List<TypedCommand> commands = stores.actors().commands(SSH.session(), 10, 0).data();
    assertThat(commands)
        .extracting(TypedCommand::commandText)
        .containsExactly("first", "second", "third", "fourth");
    assertThat(commands).extracting(TypedCommand::ordinal).containsExactly(1, 2, 3, 4);
  }

  @Test
  void commandWithoutSessionIsKept() {
    Scene none = new Scene("web-1", null, "198.51.100.7", "redis");
    write(none.command(1, "INFO"));
    assertThat(stores.actors().commands(none.attacker(), 10, 0).data())
        .singleElement()
        .satisfies(command -> assertThat(command.session()).isNull());
  }

  @Test
  void commandsOfAnAttackerComeLatestFirst() {
    write(SSH.command(1, "a"), SSH.command(2, "b"), TELNET.command(3, "c"));
    Page<TypedCommand> page = stores.actors().commands(SSH.attacker(), 2, 0);
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.data()).extracting(TypedCommand::commandText).containsExactly("c", "b");
  }

  @Test
  void credentialsComeMostAttemptsFirst() {
    write(
        SSH.login(1, "root", "once", "failure"),
        SSH.login(2, "root", "twice", "failure"),
        SSH.login(3, "root", "twice", "success"));
    Page<Credential> page = stores.actors().credentials(SSH.attacker(), 10, 0);
    assertThat(page.total()).isEqualTo(2);
    assertThat(stores.actors().credentials(SSH.attacker(), 10, 1).data())
        .containsExactly(page.data().getLast());
    List<Credential> credentials = page.data();
    assertThat(credentials).extracting(Credential::attemptCount).containsExactly(2L, 1L);
    assertThat(credentials.getFirst().outcome()).isEqualTo("success");
    assertThat(credentials.getFirst().firstSeen()).isEqualTo(Scene.second(2));
    assertThat(credentials.getFirst().lastSeen()).isEqualTo(Scene.second(3));
    assertThat(stores.actors().attacker(SSH.attacker()).orElseThrow().credentialCount())
        .isEqualTo(2);
  }

  @Test
  void loginThatRepeatsItsOfferInALaterBatchIsOneAttempt() {
    write(SSH.key(1, "root", "SHA256:x", "unknown"));
    write(SSH.key(1.2, "root", "SHA256:x", "success"));
    assertThat(stores.actors().credentials(SSH.attacker(), 10, 0).data())
        .singleElement()
        .satisfies(credential -> {
          assertThat(credential.attemptCount()).isEqualTo(1);
          assertThat(credential.outcome()).isEqualTo("success");
          assertThat(credential.secretKind()).isEqualTo("publickey");
        });
  }

  private void writeAll() {
    write(
        SSH.connect(1),
        SSH.command(2, "id"),
        TELNET.connect(3),
        OTHER.connect(4),
        OTHER.close(5, 1.0));
  }

  private List<String> ips(
      AttackerQuery.Sort sort, @Nullable String search, @Nullable String service) {
    return stores
        .actors()
        .attackers(new AttackerQuery(search, service, sort, 10, 0))
        .data()
        .stream()
        .map(Attacker::ip)
        .toList();
  }

  private List<String> sessions(
      @Nullable UUID attacker, @Nullable String decky, @Nullable String service) {
    return stores
        .actors()
        .sessions(new SessionQuery(attacker, decky, service, 10, 0))
        .data()
        .stream()
        .map(session -> session.id().value())
        .toList();
  }
}
