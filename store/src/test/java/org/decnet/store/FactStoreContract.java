package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.fact.ActorDetails;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.Breadth;
import org.decnet.model.fact.FileSighting;
import org.decnet.model.fact.ValueSighting;
import org.decnet.model.tag.Scope;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.Test;

/** What exports are told of attackers. */
abstract class FactStoreContract extends StoreContract {
  private static final Scene ONE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scene AGAIN = Scene.ssh("web-1", "s2", "198.51.100.7");
  private static final Scene OTHER = Scene.ssh("web-1", "s3", "2001:db8::7");
  private static final String FILE = Hashes.sha256("payload");

  FactStoreContract(Engine engine) {
    super(engine);
  }

  private static Event file(double second, String direction, String name) {
    return ONE.event(EventKind.FILE, second)
        .set(Field.DIRECTION, direction)
        .set(Field.SHA256, FILE)
        .set(Field.SIZE, 42L)
        .set(Field.FILENAME, name)
        .set(Field.URL, "http://files.example/" + name)
        .set(Field.URL_HOST, "files.example")
        .build();
  }

  private ActorFacts facts(Scene scene) {
    return stores.facts().facts(scene.attacker()).orElseThrow();
  }

  @Test
  void nobodyIsKnownOfAnUnknownId() {
    assertThat(stores.facts().facts(new UUID(1, 1))).isEmpty();
  }

  @Test
  void tagsAreSightingsOfATechniqueInASession() {
    Event first = ONE.command(1, "id");
    Event second = ONE.command(2, "id");
    Event later = AGAIN.command(9, "id");
    writeTagged(first, Tags.of(first, "R0007", "T1033", 0.8));
    writeTagged(second, Tags.of(second, "R0008", "T1033", 0.9));
    writeTagged(later, Tags.of(later, "R0007", "T1033", 0.7));
    assertThat(facts(ONE).techniques())
        .extracting(sighting -> sighting.session() + " " + sighting.count())
        .containsExactly(ONE.session().value() + " 2", AGAIN.session().value() + " 1");
    assertThat(facts(ONE).techniques().getFirst())
        .satisfies(sighting -> {
          assertThat(sighting.technique()).isEqualTo(new TechniqueId("T1033"));
          assertThat(sighting.confidence()).isEqualTo(0.9);
          assertThat(sighting.rules()).containsOnlyKeys("R0007", "R0008");
          assertThat(sighting.tags()).hasSize(2);
          assertThat(sighting.firstSeen()).isEqualTo(Scene.second(1));
          assertThat(sighting.lastSeen()).isEqualTo(Scene.second(2));
        });
  }

  @Test
  void aFileKeepsItsFirstNameAndWhatTheShellWroteIsNone() {
    write(file(5, "download", "b.sh"), file(1, "download", "a.sh"), file(9, "redirect", "c.sh"));
    assertThat(facts(ONE).files())
        .containsExactly(new FileSighting(FILE, 42L, "a.sh", Scene.second(1), Scene.second(5), 2));
    assertThat(facts(ONE).domains())
        .containsExactly(new ValueSighting("files.example", Scene.second(1), Scene.second(9), 3));
    assertThat(facts(ONE).urls())
        .extracting(ValueSighting::value)
        .startsWith("http://files.example/a.sh", "http://files.example/b.sh");
  }

  @Test
  void linesThatDifferInASecretOnlyAreOne() {
    write(ONE.command(1, "mysql -pfirst"), ONE.command(2, "mysql -psecond"), ONE.command(3, "id"));
    assertThat(facts(ONE).commands())
        .containsExactly(
            new ValueSighting("mysql -p***", Scene.second(1), Scene.second(2), 2),
            new ValueSighting("id", Scene.second(3), Scene.second(3), 1));
  }

  @Test
  void everybodyComesOnceByFirstSightAndWithoutCommands() throws IOException {
    write(OTHER.command(1, "id"), ONE.command(2, "id"), AGAIN.command(3, "id"));
    List<ActorFacts> all = new ArrayList<>();
    stores.facts().eachAttacker(all::add);
    assertThat(all)
        .extracting(facts -> facts.attacker().uuid())
        .containsExactly(OTHER.attacker(), ONE.attacker());
    assertThat(all).allSatisfy(facts -> assertThat(facts.commands()).isEmpty());
  }

  @Test
  void pagesHideNobody() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      String ip = (i < 250 ? "192.0.2." : "198.51.100.") + i % 250;
      events.add(Scene.ssh("web-1", "s" + i, ip).connect(1));
    }
    write(events);
    List<ActorFacts> all = new ArrayList<>();
    stores.facts().eachAttacker(all::add);
    assertThat(all)
        .extracting(facts -> facts.attacker().uuid())
        .doesNotHaveDuplicates()
        .hasSize(450);
  }

  @Test
  void aSessionShowsNothingFromOutsideOfIt() {
    Event inside = ONE.command(1, "id");
    Event outside = AGAIN.command(2, "whoami");
    writeTagged(inside, Tags.of(inside, "R0007", "T1033", 0.8));
    writeTagged(outside, Tags.of(outside, "R0007", "T1082", 0.8));
    write(
        file(3, "download", "a.sh"),
        ONE.banner(4, "SSH-2.0-Go"),
        AGAIN.banner(5, "SSH-2.0-libssh"),
        AGAIN.download(6, "http://other.example/b.sh"));
    ActorFacts facts = stores.facts().facts(ONE.session()).orElseThrow();
    assertThat(facts.commands()).extracting(ValueSighting::value).containsExactly("id");
    assertThat(facts.techniques())
        .extracting(sighting -> sighting.technique().value())
        .containsExactly("T1033");
    assertThat(facts.files()).extracting(FileSighting::sha256).containsExactly(FILE);
    assertThat(facts.fingerprints())
        .containsExactly(new ActorFacts.Fingerprint("ssh_client_version", "SSH-2.0-Go"));
    assertThat(facts.details().sessions())
        .extracting(session -> session.id())
        .containsExactly(ONE.session());
    assertThat(stores.facts().facts(SessionId.of("web-1", "none"))).isEmpty();
  }

  @Test
  void aValueOfMoreThanTwentyAttackersIsCommon() {
    List<Event> events = new ArrayList<>();
    for (int i = 1; i <= 21; i++) {
      Scene scene = Scene.ssh("web-1", "many" + i, "192.0.2." + i);
      events.add(brings(scene, "popular", "http://popular.example/" + i + ".sh"));
      if (i <= 20) {
        events.add(brings(scene, "rare", "http://rare.example/x.sh"));
      }
    }
    write(events);
    ActorDetails details =
        stores
            .facts()
            .facts(Scene.ssh("web-1", "many1", "192.0.2.1").attacker())
            .orElseThrow()
            .details();
    assertThat(details.common())
        .contains(Hashes.sha256("popular"), "popular.example")
        .doesNotContain(Hashes.sha256("rare"), "rare.example", "http://rare.example/x.sh");
  }

  private static Event brings(Scene scene, String content, String url) {
    int slash = url.indexOf('/', "http://".length());
    return scene
        .event(EventKind.FILE, content.length())
        .set(Field.DIRECTION, "download")
        .set(Field.SHA256, Hashes.sha256(content))
        .set(Field.URL, url)
        .set(Field.URL_HOST, url.substring("http://".length(), slash))
        .set(Field.URL_PATH, url.substring(slash))
        .build();
  }

  @Test
  void scopesHoldEveryAttackerOnceAndAsWideAsAskedFor() throws IOException {
    write(Clustering.key(1, "k"), Clustering.key(2, "k"), Clustering.key(3, "x"));
    Clustering.turn(stores).run();
    write(Clustering.key(4, "late"));
    UUID one = stores.identities().identityOf(Clustering.attacker(1)).orElseThrow().uuid();
    assertThat(scopes(Breadth.ATTACKER))
        .containsExactlyInAnyOrder(
            new Scope.OfAttacker(Clustering.attacker(1)),
            new Scope.OfAttacker(Clustering.attacker(2)),
            new Scope.OfAttacker(Clustering.attacker(3)),
            new Scope.OfAttacker(Clustering.attacker(4)));
    assertThat(scopes(Breadth.IDENTITY))
        .hasSize(3)
        .contains(new Scope.OfIdentity(one), new Scope.OfAttacker(Clustering.attacker(4)));
    for (Breadth breadth : Breadth.values()) {
      List<UUID> attackers = new ArrayList<>();
      for (Scope scope : scopes(breadth)) {
        stores.facts().each(scope, facts -> attackers.add(facts.attacker().uuid()));
      }
      assertThat(attackers)
          .as(breadth.word())
          .containsExactlyInAnyOrder(
              Clustering.attacker(1),
              Clustering.attacker(2),
              Clustering.attacker(3),
              Clustering.attacker(4));
    }
  }

  private List<Scope> scopes(Breadth widest) throws IOException {
    List<Scope> scopes = new ArrayList<>();
    stores.facts().eachScope(widest, (scope, facts) -> scopes.add(scope));
    return scopes;
  }

  @Test
  void scopesThatAreReadTogetherTellWhatEachTellsAlone() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      // One operator of 25 addresses, who are too many to be read with others, and five of one
      // each.
      events.add(Clustering.key(i, i <= 25 ? "many" : "own" + i));
      events.add(brings(Clustering.at(i), "tool" + i % 3, "http://host" + i + ".example/a"));
    }
    write(events);
    Clustering.turn(stores).run();
    write(Clustering.at(26).key(50, "root", "own27", "failure")); // two become one
    Clustering.turn(stores).run();
    for (Breadth breadth : Breadth.values()) {
      Map<Scope, List<ActorFacts>> together = new LinkedHashMap<>();
      stores
          .facts()
          .eachScope(
              breadth,
              (scope, facts) ->
                  facts.each(
                      of -> together.computeIfAbsent(scope, none -> new ArrayList<>()).add(of)));
      assertThat(together.values().stream().mapToInt(List::size).sum()).isEqualTo(30);
      for (Map.Entry<Scope, List<ActorFacts>> scope : together.entrySet()) {
        List<ActorFacts> alone = new ArrayList<>();
        stores.facts().each(scope.getKey(), alone::add);
        assertThat(scope.getValue()).as("%s", scope.getKey()).isEqualTo(alone);
      }
    }
  }

  @Test
  void howItBehavesAndWhatItTriedIsADetail() {
    write(
        ONE.login(1, "root", "secret", "failure"),
        ONE.event(EventKind.FINGERPRINT, 2)
            .set(Field.FINGERPRINT_TYPE, "hassh")
            .set(Field.VALUE, "0123456789abcdef0123456789abcdef")
            .set(Field.DETAIL, "curve25519-sha256;aes256-ctr")
            .build(),
        LiftedEvent.of(EventKind.BEHAVIOR, ONE.attacker().toString())
            .time(Scene.second(9))
            .set(Field.SENSOR, "web-1")
            .set(Field.SOURCE, "testkit")
            .set(Field.DECKY, "web-1")
            .set(Field.SRC_IP, "198.51.100.7")
            .set(Field.BEHAVIOR_CLASS, "beaconing")
            .set(Field.BEACON_INTERVAL_S, 60.5)
            .set(Field.TOOLS, List.of("sliver"))
            .build());
    ActorDetails details = facts(ONE).details();
    assertThat(details.behaviour())
        .containsEntry("behavior_class", "beaconing")
        .containsEntry("beacon_interval_s", 60.5)
        .containsEntry("tool_guesses", List.of("sliver"))
        .containsEntry("kex_order_raw", "curve25519-sha256;aes256-ctr");
    assertThat(details.credentials())
        .extracting(credential -> credential.secretSha256())
        .containsExactly(Hashes.sha256("secret"));
  }

  /** Addresses with a bit of everything, some of them one operator. */
  private List<ActorFacts> crowd() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      Scene scene = Clustering.at(i);
      events.add(Clustering.key(i, i < 5 ? "shared" : "key" + i));
      events.add(scene.login(i + 0.1, "root", "secret" + i, "failure"));
      events.add(scene.command(i + 0.2, "mysql -psecret" + i));
      events.add(scene.command(i + 0.3, "mysql -pother" + i));
      events.add(scene.command(i + 0.4, "echo " + i));
      events.add(scene.download(i + 0.5, "http://host" + i + ".example/a.sh"));
      events.add(brings(scene, "file " + i % 5, "http://files.example/" + i % 3 + ".sh"));
      events.add(
          scene
              .event(EventKind.FINGERPRINT, i + 0.6)
              .set(Field.FINGERPRINT_TYPE, i % 2 == 0 ? "hassh" : "tcpfp")
              .set(Field.VALUE, "look " + i % 4)
              .set(Field.DETAIL, "kex of " + i)
              .build());
    }
    write(events);
    for (int i = 1; i <= 12; i++) {
      Event command = Clustering.at(i).command(i + 0.2, "mysql -psecret" + i);
      stores
          .tags()
          .insertTags(
              List.of(
                  Tags.of(command, "R0007", "T1033", 0.8),
                  Tags.of(command, "R0008", "T1059.004", 0.3 + i / 20.0)));
    }
    Clustering.turn(stores).run();
    List<ActorFacts> crowd = new ArrayList<>();
    stores.facts().each(new Scope.Fleet(), crowd::add);
    assertThat(crowd).hasSize(12);
    return crowd;
  }

  @Test
  void whoIsReadAmongOthersIsToldAsWhoIsReadAlone() throws IOException {
    for (ActorFacts among : crowd()) {
      ActorFacts alone = stores.facts().facts(among.attacker().uuid()).orElseThrow();
      assertThat(among).isEqualTo(alone);
      assertThat(alone.techniques()).hasSize(2);
      assertThat(alone.commands()).hasSize(2);
      assertThat(alone.files()).isNotEmpty();
      assertThat(alone.details().credentials()).isNotEmpty();
      assertThat(alone.details().sessions()).hasSize(1);
      assertThat(alone.identity())
          .isEqualTo(stores.identities().identityOf(among.attacker().uuid()).orElseThrow().uuid());
    }
  }

  @Test
  void brieflyIsTheSameWithoutCommandsSessionsCredentialsAndWhatIsCommon() throws IOException {
    List<ActorFacts> brief = new ArrayList<>();
    List<ActorFacts> crowd = crowd();
    stores.facts().eachAttacker(brief::add);
    assertThat(brief).hasSameSizeAs(crowd);
    for (int i = 0; i < brief.size(); i++) {
      ActorFacts full = crowd.get(i).withoutCommands();
      ActorDetails of = full.details();
      assertThat(brief.get(i))
          .isEqualTo(
              full.with(
                  new ActorDetails(
                      of.score(),
                      of.scoreReason(),
                      of.campaign(),
                      of.bounties(),
                      of.routing(),
                      of.behaviour(),
                      of.observations(),
                      List.of(),
                      List.of(),
                      Set.of())));
    }
  }

  @Test
  void linesThatDoNotFitTogetherAreAllTold() throws IOException {
    int attackers = 3;
    int lines = 12;
    String long512Ki = "echo " + "x".repeat(512 * 1024);
    for (int i = 1; i <= attackers; i++) {
      for (int line = 0; line < lines; line++) {
        write(Clustering.at(i).command(i * 100.0 + line, long512Ki + i + "-" + line));
      }
    }
    List<Integer> told = new ArrayList<>();
    stores.facts().each(new Scope.Fleet(), facts -> told.add(facts.commands().size()));
    assertThat(told).containsExactly(lines, lines, lines);
  }
}
