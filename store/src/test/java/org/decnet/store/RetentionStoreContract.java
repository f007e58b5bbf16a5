package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.decnet.engine.port.RetentionStore;
import org.decnet.engine.port.RetentionStore.Age;
import org.decnet.engine.port.RetentionStore.Cuts;
import org.decnet.engine.port.RetentionStore.Data;
import org.decnet.model.event.Event;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.Test;

/** Old rows go, oldest first; what tags cite and what is locked stays. */
abstract class RetentionStoreContract extends StoreContract {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Event OLD = SCENE.command(1, "id");
  private static final Event CITED = SCENE.command(2, "find /");
  private static final Event NEW = SCENE.command(9, "ls");

  RetentionStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void eventsBeforeATimeGoButForThoseThatTagsCite() {
    writeAll();
    Cuts noTags =
        new Cuts(
            happenedBefore(Scene.second(5)).events(),
            happenedBefore(Scene.second(0)).findings(),
            NOW);
    assertThat(stores.retention().countDue(Data.EVENTS, noTags)).isEqualTo(1);
    assertThat(stores.retention().forget(Data.EVENTS, happenedBefore(Scene.second(5)), 10))
        .isEqualTo(1);
    assertThat(stores.events().event(OLD.id())).isEmpty();
    assertThat(stores.events().event(CITED.id())).isPresent();
    assertThat(stores.events().event(NEW.id())).isPresent();
    assertThat(stores.retention().forget(Data.EVENTS, happenedBefore(Scene.second(5)), 10))
        .isZero();
  }

  @Test
  void eventsGoWithTheirTags() {
    writeAll();
    assertThat(stores.retention().forget(Data.TAGS, happenedBefore(Scene.second(5)), 10))
        .isEqualTo(1);
    assertThat(stores.retention().forget(Data.EVENTS, happenedBefore(Scene.second(5)), 10))
        .isEqualTo(2);
    assertThat(stores.retention().count(Data.EVENTS)).isEqualTo(1);
  }

  @Test
  void noMoreRowsGoThanAskedFor() {
    write(SCENE.command(1, "a"), SCENE.command(2, "b"), SCENE.command(3, "c"));
    assertThat(stores.retention().forget(Data.EVENTS, happenedBefore(Scene.second(9)), 2))
        .isEqualTo(2);
    assertThat(stores.retention().timeOfEvent(0)).contains(Scene.second(3));
    assertThat(stores.retention().timeOfEvent(1)).isEmpty();
  }

  @Test
  void whatBelongsToALockedCampaignStays() throws SQLException {
    writeAll();
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      for (String sql : lockedCampaign()) {
        statement.execute(sql);
      }
    }
    assertThat(stores.retention().countDue(Data.TAGS, happenedBefore(Scene.second(5)))).isZero();
    assertThat(stores.retention().forget(Data.SESSIONS, happenedBefore(Scene.second(99)), 10))
        .isZero();
  }

  @Test
  void aLockedCampaignHoldsNobodyElse() throws SQLException {
    writeAll();
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      for (String sql : lockedCampaign()) {
        statement.execute(sql);
      }
    }
    Scene other = Scene.ssh("web-1", "s2", "203.0.113.9");
    write(other.command(1, "id"));
    Cuts cuts = happenedBefore(Scene.second(99));
    assertThat(stores.retention().countDue(Data.ATTACKERS, cuts)).isEqualTo(1);
    for (Data data : List.of(Data.TAGS, Data.EVENTS, Data.SESSIONS, Data.ATTACKERS)) {
      stores.retention().forget(data, cuts, 10);
    }
    assertThat(stores.retention().countOf(other.attacker())).containsEntry(Data.ATTACKERS, 0L);
    assertThat(stores.retention().countOf(SCENE.attacker())).containsEntry(Data.ATTACKERS, 1L);
  }

  @Test
  void attackersAreCountedAsTheyWillBeOnceAllElseIsForgotten() {
    Scene young = Scene.ssh("web-1", "s2", "203.0.113.9");
    writeAll();
    write(young.connect(1), young.login(6, "root", "toor", "failure"));
    RetentionStore retention = stores.retention();
    assertThat(retention.countDue(Data.ATTACKERS, happenedBefore(Scene.second(5))))
        .as("both were seen since")
        .isZero();
    assertThat(retention.countDue(Data.ATTACKERS, happenedBefore(Scene.second(7))))
        .as("of one nothing younger is left")
        .isEqualTo(1);
    Cuts fewerEvents =
        new Cuts(
            happenedBefore(Scene.second(3)).events(),
            happenedBefore(Scene.second(7)).findings(),
            NOW);
    assertThat(retention.countDue(Data.ATTACKERS, fewerEvents)).as("his events stay").isZero();
    assertThat(retention.countDue(Data.ATTACKERS, happenedBefore(Scene.second(99)))).isEqualTo(2);
  }

  @Test
  void whatWasReadLateIsAsYoungAsItsReading() {
    writeAll();
    write(SCENE.login(3, "root", "toor", "failure"));
    Cuts longAgo = new Cuts(Age.before(Scene.second(99)), Age.before(Scene.second(99)), NOW);
    for (Data data :
        List.of(Data.TAGS, Data.EVENTS, Data.SESSIONS, Data.CREDENTIALS, Data.ATTACKERS)) {
      assertThat(stores.retention().countDue(data, longAgo)).as("%s", data).isZero();
      assertThat(stores.retention().forget(data, longAgo, 10)).as("%s", data).isZero();
      assertThat(stores.retention().count(data)).as("%s", data).isPositive();
    }
  }

  @Test
  void sessionsAndCredentialsStayAsLongAsTheirEvents() {
    write(SCENE.command(1, "id"), SCENE.login(3, "root", "toor", "failure"));
    Cuts cuts = happenedBefore(Scene.second(99));
    for (Data data : List.of(Data.SESSIONS, Data.CREDENTIALS)) {
      assertThat(stores.retention().forget(data, cuts, 10)).as("%s", data).isZero();
      assertThat(stores.retention().countDue(data, cuts)).as("in a whole run").isEqualTo(1);
    }
    stores.retention().forget(Data.EVENTS, cuts, 10);
    for (Data data : List.of(Data.SESSIONS, Data.CREDENTIALS)) {
      assertThat(stores.retention().forget(data, cuts, 10)).as("%s", data).isEqualTo(1);
    }
  }

  @Test
  void whoHasAnEventThatATagOfAnotherCitesStays() {
    Scene other = Scene.ssh("web-1", "s2", "203.0.113.9");
    Event typed = SCENE.command(1, "id");
    Event sameId = other.command(50, "id").toBuilder().id(typed.id()).build();
    write(typed, other.command(50, "id"));
    stores.tags().insertTags(List.of(Tags.of(sameId, "R0001", "T1083", 0.9)));
    assertThat(stores.retention().countDue(Data.ATTACKERS, happenedBefore(Scene.second(40))))
        .isZero();
  }

  @Test
  void rowsAboutOneAttackerAreCounted() {
    writeAll();
    write(SCENE.login(3, "root", "toor", "failure"));
    Scene other = Scene.ssh("web-1", "s2", "203.0.113.9");
    write(other.connect(1));
    assertThat(stores.retention().countOf(SCENE.attacker()))
        .containsEntry(Data.EVENTS, 4L)
        .containsEntry(Data.TAGS, 1L)
        .containsEntry(Data.SESSIONS, 1L)
        .containsEntry(Data.CREDENTIALS, 1L)
        .containsEntry(Data.OBSERVATIONS, 0L)
        .containsEntry(Data.ATTACKERS, 1L);
    assertThat(stores.retention().countOf(other.attacker())).containsEntry(Data.EVENTS, 1L);
  }

  @Test
  void theDatabaseHasASize() {
    assertThat(stores.retention().bytes()).isPositive();
  }

  private void writeAll() {
    write(OLD, NEW);
    writeTagged(CITED, Tags.of(CITED, "R0001", "T1083", 0.9));
  }

  private static List<String> lockedCampaign() {
    String lists = ", '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]'";
    return List.of(
        "insert into campaigns (uuid, owner_uuid, first_seen_at, last_seen_at, created_at,"
            + " updated_at, confidence, identity_count, locked) values ('c', 'i', 1, 1, 1, 1, 0.5, 1,"
            + " true)",
        "insert into attacker_identities (uuid, owner_uuid, campaign_id, first_seen_at,"
            + " last_seen_at, created_at, updated_at, confidence, observation_count, locked,"
            + " ja3_hashes, ja4_hashes, ja4h_hashes, ja4_quic_hashes, hassh_hashes, jarm_hashes,"
            + " http_versions_seen, tls_cert_sha256, payload_hashes, payload_simhashes,"
            + " c2_endpoints, ipv6_link_local_iids, ssh_key_hashes) values ('i', 'a', 'c', 1, 1, 1,"
            + " 1, 0.5, 1, false"
            + lists
            + ")",
        "update attackers set identity_id = 'i'");
  }
}
