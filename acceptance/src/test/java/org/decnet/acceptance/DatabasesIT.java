package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One log in three databases: the same rows and the same tags, and nothing new the second time. */
class DatabasesIT {
  private static final String NAME = "d_accepted";

  @TempDir private static Path folder;

  @BeforeAll
  static void ingest() throws Exception {
    Path logs = Sensors.write(folder.resolve("logs"));
    for (Databases database : Databases.values()) {
      database.create(NAME);
      database.run(data(database), NAME, Map.of(), "ingest", logs.toString());
    }
  }

  @Test
  void theLogHoldsWhatTheTestIsAbout() throws SQLException {
    Map<String, List<String>> rows = rows(Databases.SQLITE);
    assertThat(rows.get("event")).hasSizeGreaterThan(300);
    assertThat(rows.get("ttp_tag")).hasSizeGreaterThan(150);
    assertThat(rows.get("event").stream().map(DatabasesIT::source).distinct())
        .contains("cowrie", "heralding", "redishoneypot", "suricata");
    assertThat(rows.get("credentials")).hasSizeGreaterThan(6);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void rowsAndTagsAreThoseOfSqlite(Databases database) throws SQLException {
    Map<String, List<String>> expected = rows(Databases.SQLITE);
    Map<String, List<String>> rows = rows(database);
    for (Map.Entry<String, List<String>> table : expected.entrySet()) {
      assertThat(rows.get(table.getKey())).as(table.getKey()).isEqualTo(table.getValue());
    }
    assertThat(database.tagHash(data(database), NAME))
        .isEqualTo(Databases.SQLITE.tagHash(data(Databases.SQLITE), NAME));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void theSecondTimeNothingIsNew(Databases database) throws Exception {
    Map<String, List<String>> before = rows(database);
    String said =
        database.run(
            data(database), NAME, Map.of(), "ingest", folder.resolve("logs").toString(), "--json");
    assertThat(Json.object(said))
        .containsEntry("new_events", 0)
        .containsEntry("new_tags", 0)
        .containsEntry("file_problems", 0);
    assertThat(rows(database)).isEqualTo(before);
  }

  @Test
  void answersAreThoseOfSqlite() {
    for (List<String> question :
        List.of(
            List.of("techniques"),
            List.of("attackers"),
            List.of("show", "attacker", "192.0.2.8"),
            List.of("show", "attacker", "192.0.2.7"),
            List.of("export", "fleet", "--format", "navigator"),
            List.of("rules", "state", "R0007", "--json"))) {
      String[] words = question.toArray(String[]::new);
      String expected = Databases.SQLITE.run(data(Databases.SQLITE), NAME, Map.of(), words);
      assertThat(expected).isNotEmpty();
      for (Databases database : Databases.values()) {
        assertThat(database.run(data(database), NAME, Map.of(), words))
            .as("%s on %s", question, database)
            .isEqualTo(expected);
      }
    }
  }

  private static Map<String, List<String>> rows(Databases database) throws SQLException {
    try (Connection connection = database.connect(data(database), NAME)) {
      return Rows.ofTheLog(connection);
    }
  }

  private static Path data(Databases database) {
    return folder.resolve(database.name());
  }

  private static String source(String row) {
    int from = row.indexOf(" source=") + " source=".length();
    return row.substring(from, row.indexOf(' ', from));
  }
}
