package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.RetentionStore.Data;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.engine.tick.AttributionTick;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.Test;

/** Whoever is deleted leaves nothing behind, and nothing that is left points at him. */
abstract class ErasureContract extends StoreContract {
  /** What was told stays until it is old, and what people did stays. */
  private static final List<String> TOLD = List.of("outbox", "audit_log", "flyway_schema_history");

  ErasureContract(Engine engine) {
    super(engine);
  }

  @Test
  void nothingOfTheAttackerIsLeftInAnyTable() throws SQLException {
    everything(1);
    everything(2);
    turn();
    assertThat(stores.reuse().sweep(2, 100).found()).isEqualTo(1);
    UUID identity = identity(1);
    assertThat(identity(2)).as("one operator").isEqualTo(identity);
    assertThat(rowsThatName(Clustering.attacker(1).toString(), "2001:db8::1"))
        .hasSizeGreaterThan(9);
    assertThat(stores.retention().erase(Clustering.attacker(1))).isTrue();
    assertThat(rowsThatName(Clustering.attacker(1).toString(), "2001:db8::1", identity.toString()))
        .isEmpty();
    assertThat(stores.retention().erase(Clustering.attacker(1))).isFalse();
  }

  @Test
  void whatIsLeftOfHisIdentityIsFoundAnew() {
    everything(1);
    everything(2);
    everything(3);
    turn();
    assertThat(stores.identities().members(ClusterLevel.IDENTITY, identity(2))).hasSize(3);
    stores.retention().erase(Clustering.attacker(1));
    turn();
    assertThat(stores.identities().members(ClusterLevel.IDENTITY, identity(2)))
        .containsExactlyInAnyOrder(Clustering.attacker(2), Clustering.attacker(3));
    assertThat(stores.identities().identityOf(Clustering.attacker(1))).isEmpty();
    assertThat(stores.attribution().profile(identity(2)).states()).isNotEmpty();
    assertThat(stores.attribution().traits(identity(2))).hasSize(2);
  }

  @Test
  void identitiesThatWereMergedAreFoundAnewToo() {
    write(Clustering.key(1, "a"), Clustering.key(2, "b"));
    turn();
    write(Clustering.at(1).key(50, "root", "b", "failure"), Clustering.key(3, "b"));
    turn();
    assertThat(identity(1)).isEqualTo(identity(2));
    for (int number = 1; number <= 2; number++) {
      stores.retention().erase(Clustering.attacker(number));
      turn();
    }
    assertThat(stores.identities().members(ClusterLevel.IDENTITY, identity(3)))
        .containsExactly(Clustering.attacker(3));
    assertThat(stores.clusters().attackers()).containsExactly(Clustering.attacker(3));
  }

  @Test
  void anAttackerOfWhomNothingIsLeftIsForgottenWithHisIdentity() throws SQLException {
    everything(1);
    turn();
    assertThat(stores.retention().forget(Data.ATTACKERS, happenedBefore(Scene.second(1e6)), 10))
        .as("his events are there")
        .isZero();
    for (Data data :
        List.of(Data.TAGS, Data.EVENTS, Data.SESSIONS, Data.CREDENTIALS, Data.OBSERVATIONS)) {
      stores.retention().forget(data, happenedBefore(Scene.second(1e6)), 100);
    }
    assertThat(stores.retention().count(Data.OBSERVATIONS)).isZero();
    assertThat(stores.retention().forget(Data.ATTACKERS, happenedBefore(Scene.second(0)), 10))
        .isZero();
    assertThat(stores.retention().forget(Data.ATTACKERS, happenedBefore(Scene.second(1e6)), 10))
        .isEqualTo(1);
    assertThat(rowsThatName(Clustering.attacker(1).toString(), "2001:db8::1")).isEmpty();
  }

  private UUID identity(int number) {
    return stores.identities().identityOf(Clustering.attacker(number)).orElseThrow().uuid();
  }

  private void turn() {
    Clustering.turn(stores).run();
    new AttributionTick(
            stores.attribution(),
            failed -> {
              throw new AssertionError(failed);
            })
        .run(() -> false);
  }

  /** Something in each table that names attackers. */
  private void everything(int number) {
    Scene scene = Clustering.at(number);
    Event typed = scene.command(5, "id");
    write(
        scene.connect(1),
        scene.login(2, "root", "hunter2", "failure"),
        Clustering.key(number, "k"),
        Clustering.payload(number, "p"),
        Clustering.client(number, "h"),
        scene.event(EventKind.EMAIL, 7).set(Field.BODY_CLUSTER, "group").build(),
        Scene.ssh("db-1", "s" + number, "2001:db8::" + number)
            .login(3, "root", "hunter2", "failure"),
        scene.close(9, 9.0));
    writeTagged(typed, Tags.of(typed, "R0001", "T1083", 0.9));
    Observation seen =
        new Observation(
            Primitive.SHELL_TYPE,
            new ObservedValue.Word("posix"),
            0.9,
            Scene.second(1),
            Scene.second(10),
            "r#web-1:s" + number);
    stores
        .events()
        .write(
            new Batch(
                    List.of(new TaggedEvent(scene.recording(10, "tty/r", "ab"), List.of())),
                    List.of())
                .showing(List.of(new AttackerTrait(scene.attacker(), "cowrie", seen))));
  }

  private List<String> rowsThatName(String... texts) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect(folder)) {
      for (String row : Dump.of(connection, tables(connection))) {
        for (String text : texts) {
          if (row.contains("=" + text + " ")
              || row.endsWith("=" + text)
              || row.contains('"' + text + '"')) {
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet found =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (found.next()) {
        String table = found.getString("TABLE_NAME");
        if (!TOLD.contains(table) && !table.startsWith("sqlite_") && !table.contains("_fts")) {
          tables.add(table);
        }
      }
    }
    assertThat(tables).contains("attackers", "observations", "cluster_edge");
    return tables;
  }
}
