package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.port.ClusterQuery;
import org.decnet.engine.port.Stores;
import org.decnet.model.Page;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.store.vault.KeyFile;
import org.decnet.testkit.Tags;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder that an older version filled is brought up to date: what later versions keep beside
 * events is what they would have kept, had they read the same.
 */
class OldFolderTest {
  private static final String SHA =
      "5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5";
  private static final List<String> FACTS =
      List.of("attacker_fingerprint", "attacker_infrastructure", "ttp_tally");

  @TempDir Path folder;
  private Path fresh;
  private Path old;

  @BeforeEach
  void fill() throws SQLException, IOException {
    fresh = folder.resolve("fresh");
    old = Files.createDirectory(folder.resolve("old"));
    try (Stores stores = Sqlite.open(fresh)) {
      StoreContract.write(stores, events());
      Event tagged = Clustering.at(1).command(9, "id");
      StoreContract.write(stores, List.of(tagged));
      stores
          .tags()
          .insertTags(
              List.of(
                  Tags.of(tagged, "R0001", "T1033", 0.9),
                  Tags.of(tagged, "R0002", "T1548.001", 0.4)));
    }
    makeOld();
  }

  private static List<Event> events() {
    return List.of(
        Clustering.key(1, "SHA256:abc"),
        Clustering.key(2, "SHA256:abc"),
        Clustering.client(1, "hassh-of-one"),
        Clustering.client(3, "hassh-of-one"),
        Clustering.payload(2, SHA),
        Clustering.payload(3, SHA),
        Clustering.at(3)
            .event(EventKind.FILE, 3003)
            .set(Field.SHA256, SHA)
            .set(Field.DIRECTION, "download")
            .set(Field.URL_HOST, "C2.example")
            .set(Field.URL_PORT, 8080L)
            .set(Field.URL_PATH, "/a/b?c=1")
            .build(),
        Clustering.at(4)
            .event(EventKind.FINGERPRINT, 3004)
            .set(Field.FINGERPRINT_TYPE, "hassh_server")
            .set(Field.VALUE, "of the decoy")
            .set(Field.DIRECTION, "out")
            .build());
  }

  /** The tables of version 3 with the rows that they had then. */
  private void makeOld() throws SQLException, IOException {
    Path file = old.resolve(SqliteStores.FILE_NAME);
    Files.copy(fresh.resolve(KeyFile.NAME), old.resolve(KeyFile.NAME));
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, null, null)
        .locations("classpath:" + Dialect.SQLITE.migrations())
        .target("3")
        .loggers("slf4j")
        .load()
        .migrate();
    try (Connection connection = Sqlite.connect(old);
        Statement statement = connection.createStatement()) {
      statement.execute("attach database '" + fresh.resolve(SqliteStores.FILE_NAME) + "' as fresh");
      for (String table :
          List.of("attackers", "attacker_contact", "event", "session", "command", "ttp_tag")) {
        statement.execute(
            "insert into "
                + table
                + " select "
                + columns(connection, table)
                + " from fresh."
                + table);
      }
    }
  }

  /** The columns that a table had then; newer ones have their defaults. */
  private static String columns(Connection connection, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet columns = connection.getMetaData().getColumns(null, "main", table, null)) {
      while (columns.next()) {
        names.add(columns.getString("COLUMN_NAME"));
      }
    }
    return String.join(", ", names);
  }

  @Test
  void whatIdentitiesAreFoundByIsThereAsIfReadByThisVersion() throws SQLException {
    Sqlite.open(old).close();
    try (Connection before = Sqlite.connect(fresh);
        Connection after = Sqlite.connect(old)) {
      List<String> facts = Dump.of(after, FACTS);
      assertThat(facts).hasSizeGreaterThan(8).anyMatch(row -> row.contains("c2.example:8080/a/b"));
      Dump.assertSame(facts, Dump.of(before, FACTS));
    }
  }

  @Test
  void theSameIdentitiesAreFound() {
    List<StoredIdentity> found = identities(old);
    assertThat(found).extracting(StoredIdentity::observations).contains(3);
    assertThat(found).isEqualTo(identities(fresh));
  }

  @Test
  void rollUpsCountTheTagsThatWereThere() {
    try (Stores stores = Sqlite.open(old)) {
      assertThat(stores.tags().tally(new Scope.Fleet(), 0))
          .extracting(TechniqueTally::technique)
          .extracting(Object::toString)
          .containsExactly("T1033", "T1548.001");
      assertThat(stores.events().totals().tags()).isEqualTo(2);
    }
  }

  private static List<StoredIdentity> identities(Path folder) {
    try (Stores stores = Sqlite.open(folder)) {
      Clustering.turn(stores).run();
      Page<StoredIdentity> page =
          stores
              .identities()
              .identities(new ClusterQuery(1, null, ClusterQuery.Sort.LARGEST, 100, 0));
      return page.data();
    }
  }
}
