package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.decnet.engine.port.RetentionStore.Data;
import org.decnet.engine.port.ReuseQuery;
import org.decnet.engine.port.ReuseStore.Sweep;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.credential.ReusePlace;
import org.decnet.model.credential.ReuseTarget;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

/** Credentials that are used again: found once, grown once, and forgotten with what they are of. */
abstract class ReuseStoreContract extends StoreContract {
  private static final String ONE = "198.51.100.7";
  private static final String OTHER = "203.0.113.9";

  /** The id of root with the secret toor, computed elsewhere from the formula of spec 01. */
  private static final UUID TOOR = UUID.fromString("34133def-2e45-57e9-987e-fa26dbbcb96b");

  private static final List<String> TABLES =
      List.of("credential_reuse", "credential_reuse_target", "credential_reuse_pending");

  ReuseStoreContract(Engine engine) {
    super(engine);
  }

  private static Event login(
      double second, String ip, String decky, String service, String user, String secret) {
    return new Scene(decky, "s" + ip, ip, service).login(second, user, secret, "failure");
  }

  private static Event toor(double second, String ip, String decky, String service) {
    return login(second, ip, decky, service, "root", "toor");
  }

  @Test
  void oneSecretAtTwoPlacesIsFoundWithItsRealPlaces() {
    write(
        toor(1, ONE, "web-1", "ssh"),
        toor(2, ONE, "web-1", "ssh"),
        toor(3, OTHER, "db-1", "ftp"),
        login(4, ONE, "db-1", "ssh", "admin", "toor"),
        login(5, ONE, "web-1", "ssh", "root", "other"));
    assertThat(sweep()).isEqualTo(new Sweep(4, 1, 0));
    CredentialReuse found = finding();
    assertThat(found.id()).isEqualTo(TOOR);
    assertThat(found.key().secretSha256()).isEqualTo(Hashes.sha256("toor"));
    assertThat(found.principal()).isEqualTo("root");
    assertThat(found.targetCount()).isEqualTo(2);
    assertThat(found.attemptCount()).isEqualTo(3);
    assertThat(found.confidence()).isEqualTo(1.0);
    assertThat(found.addresses()).containsExactlyInAnyOrder(ONE, OTHER);
    assertThat(found.firstSeen()).isEqualTo(Scene.second(1));
    assertThat(found.lastSeen()).isEqualTo(Scene.second(3));
    assertThat(targets())
        .extracting(ReuseTarget::place, ReuseTarget::address, ReuseTarget::attempts)
        .containsExactly(
            tuple(new ReusePlace("db-1", "ftp"), OTHER, 1L),
            tuple(new ReusePlace("web-1", "ssh"), ONE, 2L));
  }

  @Test
  void onePlaceIsNoReuseHoweverManyTryItThere() {
    write(IntStream.range(0, 30).mapToObj(i -> toor(i, "2001:db8::" + i, "web-1", "ssh")).toList());
    assertThat(sweep()).isEqualTo(new Sweep(30, 0, 0));
    assertThat(findings()).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void twoServicesOfOneDecoyAreTwoPlaces() {
    write(toor(1, ONE, "web-1", "ssh"), toor(2, ONE, "web-1", "telnet"));
    assertThat(sweep().found()).isEqualTo(1);
  }

  @Test
  void aFindingIsToldWhenItIsNewAndWhenItHasMorePlaces() {
    write(toor(1, ONE, "web-1", "ssh"), toor(2, ONE, "web-1", "ftp"));
    sweep();
    write(toor(3, ONE, "web-1", "ssh"), toor(4, OTHER, "web-1", "ftp"));
    assertThat(sweep()).as("more attempts and attackers").isEqualTo(new Sweep(2, 0, 0));
    assertThat(finding().attemptCount()).isEqualTo(4);
    assertThat(finding().addresses()).containsExactlyInAnyOrder(ONE, OTHER);
    write(toor(5, OTHER, "db-1", "ssh"), toor(6, ONE, "db-1", "ssh"));
    assertThat(sweep()).isEqualTo(new Sweep(2, 0, 1));
    assertThat(told())
        .extracting(message -> message.payload().get("target_count"))
        .containsExactly(2L, 3L);
    assertThat(told()).extracting(Message::id).doesNotHaveDuplicates();
    assertThat(told().getLast().payload())
        .containsEntry("id", TOOR.toString())
        .containsEntry("secret_kind", "plaintext")
        .containsEntry("secret_sha256", Hashes.sha256("toor"))
        .containsEntry("attacker_ips", finding().addresses())
        .containsEntry("deckies", List.of("db-1", "web-1"))
        .containsEntry("services", List.of("ftp", "ssh"))
        .containsEntry(
            "targets", List.of(place("db-1", "ssh"), place("web-1", "ftp"), place("web-1", "ssh")));
    assertThat(told().toString()).doesNotContain("toor\"", "root");
  }

  @Test
  void whatWasLookedAtIsNotToldAgain() {
    List<Event> events = List.of(toor(1, ONE, "web-1", "ssh"), toor(2, ONE, "db-1", "ssh"));
    write(events);
    sweep();
    long head = stores.outbox().head();
    assertThat(sweep()).isEqualTo(Sweep.NOTHING);
    write(events); // as after a crash of the reader
    assertThat(sweep()).isEqualTo(Sweep.NOTHING);
    assertThat(stores.outbox().head()).isEqualTo(head);
  }

  @Test
  void whatAnOlderVersionStoredIsFound() throws SQLException {
    write(
        toor(1, ONE, "web-1", "ssh"),
        toor(2, ONE, "db-1", "ssh"),
        login(3, ONE, "web-1", "ssh", "admin", "x"));
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update credentials set reuse_id = null");
    }
    assertThat(stores.reuse().sweep(2, 2)).as("only ids").isEqualTo(new Sweep(2, 0, 0));
    assertThat(stores.reuse().sweep(2, 2).taken()).isEqualTo(2);
    assertThat(stores.reuse().sweep(2, 2).taken()).isEqualTo(1);
    assertThat(finding().targetCount()).isEqualTo(2);
    assertThat(told()).hasSize(1);
  }

  @Test
  void manyPlacesMayBeAskedFor() {
    write(toor(1, ONE, "web-1", "ssh"), toor(2, ONE, "web-1", "ftp"));
    assertThat(stores.reuse().sweep(3, 100)).isEqualTo(new Sweep(2, 0, 0));
    write(toor(3, OTHER, "web-1", "ssh"));
    assertThat(stores.reuse().sweep(3, 100).found()).isZero();
    write(toor(4, OTHER, "db-1", "ssh"));
    assertThat(stores.reuse().sweep(3, 100)).isEqualTo(new Sweep(1, 1, 0));
    assertThat(finding().targetCount()).isEqualTo(3);
    assertThat(targets()).hasSize(4);
    assertThatIllegalArgumentException().isThrownBy(() -> stores.reuse().sweep(1, 100));
  }

  @Test
  void theSameIsFoundWhereverBatchesAndSweepsAreCut() throws SQLException {
    List<Event> events = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      events.add(
          login(
              i,
              "198.51.100." + random.nextInt(6),
              "decoy-" + random.nextInt(3),
              random.nextBoolean() ? "ssh" : "ftp",
              random.nextBoolean() ? "root" : "Root",
              "p" + random.nextInt(12)));
    }
    write(events);
    stores.reuse().sweep(2, 1000);
    List<String> atOnce = dump();
    assertThat(atOnce).hasSizeGreaterThan(60);
    stores.close();
    stores = open(folder.resolve("again"));
    Collections.shuffle(events, random);
    for (int from = 0; from < events.size(); from += 7) {
      write(events.subList(from, Math.min(from + 7, events.size())));
      stores.reuse().sweep(2, 1 + random.nextInt(5));
    }
    while (stores.reuse().sweep(2, 3).taken() > 0) {}
    Dump.assertSame(dump("again"), atOnce);
  }

  @Test
  void theListsNameSomeAndTheTargetsAll() {
    write(toor(0, ONE, "db-1", "ssh"));
    write(
        IntStream.range(0, 300)
            .mapToObj(i -> toor(1 + i, "2001:db8::" + i, "web-1", "ssh"))
            .toList());
    while (stores.reuse().sweep(2, 64).taken() > 0) {}
    assertThat(finding().attackers())
        .hasSize(CredentialReuse.MOST_NAMED)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.comparing(UUID::toString));
    for (int i = 0; i < CredentialReuse.MOST_NAMED; i++) {
      assertThat(EventIds.attacker(finding().addresses().get(i)))
          .isEqualTo(finding().attackers().get(i));
    }
    assertThat(finding().attemptCount()).isEqualTo(301);
    assertThat(stores.reuse().targets(TOOR, 1, 0).total()).isEqualTo(301);
    assertThat(findings("2001:db8::299")).hasSize(1);
    assertThat(findings("2001:db8::fff")).isEmpty();
  }

  @Test
  void listsAreFilteredAndSortedByPlaces() {
    write(
        toor(1, ONE, "web-1", "ssh"),
        toor(2, ONE, "web-1", "ftp"),
        login(3, OTHER, "web-1", "ssh", "admin", "x"),
        login(4, OTHER, "web-1", "ftp", "admin", "x"),
        login(5, OTHER, "db-1", "ftp", "admin", "x"));
    sweep();
    assertThat(findings()).extracting(CredentialReuse::targetCount).containsExactly(3L, 2L);
    assertThat(stores.reuse().findings(new ReuseQuery(3, null, null, 10, 0)).data()).hasSize(1);
    assertThat(stores.reuse().findings(new ReuseQuery(2, "publickey", null, 10, 0)).total())
        .isZero();
    assertThat(findings(ONE)).extracting(CredentialReuse::id).containsExactly(TOOR);
  }

  @Test
  void whoIsErasedIsInNoFinding() {
    write(
        toor(1, ONE, "web-1", "ssh"),
        toor(2, OTHER, "web-1", "ssh"),
        toor(3, OTHER, "db-1", "ssh"),
        login(4, ONE, "web-1", "ssh", "admin", "x"),
        login(5, ONE, "db-1", "ssh", "admin", "x"));
    sweep();
    stores.retention().erase(Scene.ssh("any", "any", ONE).attacker());
    assertThat(findings()).hasSize(1);
    assertThat(finding().addresses()).containsExactly(OTHER);
    assertThat(finding().attemptCount()).isEqualTo(2);
    assertThat(finding().firstSeen()).isEqualTo(Scene.second(2));
    assertThat(finding().targetCount()).isEqualTo(2);
  }

  @Test
  void withOldCredentialsGoTheirTargetsAndWhatIsNoReuseAnyMore() throws SQLException {
    write(
        toor(1, ONE, "web-1", "ssh"),
        toor(20, ONE, "db-1", "ssh"),
        toor(30, ONE, "db-1", "ftp"),
        login(2, ONE, "web-1", "ssh", "admin", "x"),
        login(40, ONE, "db-1", "ssh", "admin", "x"));
    sweep();
    stores.retention().forget(Data.EVENTS, happenedBefore(Scene.second(10)), 100);
    assertThat(stores.retention().forget(Data.CREDENTIALS, happenedBefore(Scene.second(10)), 10))
        .isEqualTo(2);
    assertThat(findings()).hasSize(1);
    assertThat(finding().targetCount()).isEqualTo(2);
    assertThat(finding().firstSeen()).isEqualTo(Scene.second(20));
    stores.retention().forget(Data.EVENTS, happenedBefore(Scene.second(99)), 100);
    assertThat(stores.retention().forget(Data.CREDENTIALS, happenedBefore(Scene.second(99)), 10))
        .isEqualTo(3);
    assertThat(dump()).isEmpty();
  }

  private static Map<String, Object> place(String decky, String service) {
    return Map.of("decky", decky, "service", service);
  }

  private Sweep sweep() {
    return stores.reuse().sweep(2, 1000);
  }

  private CredentialReuse finding() {
    return stores.reuse().finding(TOOR).orElseThrow();
  }

  private List<ReuseTarget> targets() {
    return stores.reuse().targets(TOOR, 100, 0).data();
  }

  private List<CredentialReuse> findings() {
    return stores.reuse().findings(new ReuseQuery(2, null, null, 100, 0)).data();
  }

  private List<CredentialReuse> findings(String ip) {
    UUID attacker = Scene.ssh("any", "any", ip).attacker();
    return stores.reuse().findings(new ReuseQuery(2, null, attacker, 100, 0)).data();
  }

  private List<Message> told() {
    return stores
        .outbox()
        .read(0, List.of(new TopicPattern("credential.reuse.detected")), 1000)
        .messages()
        .stream()
        .map(StoredMessage::message)
        .toList();
  }

  private List<String> dump() throws SQLException {
    try (Connection connection = connect(folder)) {
      return Dump.of(connection, TABLES);
    }
  }

  private List<String> dump(String other) throws SQLException {
    try (Connection connection = connect(folder.resolve(other))) {
      return Dump.of(connection, TABLES);
    }
  }
}
