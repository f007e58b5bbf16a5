package org.decnet.decoy.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.DecoyContract;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresDecoyTest extends DecoyContract {
  private final TestSite site = new TestSite();

  @AfterEach
  void nothingBroke() {
    assertThat(site.faults()).isEmpty();
  }

  @Override
  protected String service() {
    return "postgres";
  }

  @Override
  protected Talk talk(Site surroundings) {
    return new PostgresTalk(
        surroundings, PostgresSettings.of(Map.of("logins", "postgres:toor,bob:builder")));
  }

  private static Connection open(Decoy decoy, String password, String mode) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + decoy.address().getPort() + "/shop?sslmode=" + mode,
        "postgres",
        password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"require", "disable"})
  void aRealClientLogsInAndItsStatementsAreTakenDown(String mode) throws Exception {
    try (Decoy decoy = start(site)) {
      try (Connection connection = open(decoy, "toor", mode);
          Statement statement = connection.createStatement()) {
        try (ResultSet rows = statement.executeQuery("SELECT version()")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getString(1)).startsWith("PostgreSQL 15.");
        }
        try (PreparedStatement prepared = connection.prepareStatement("SELECT 1 WHERE $1 = ?")) {
          prepared.setString(1, "x");
          assertThat(prepared.execute()).isTrue();
        }
        statement.execute("CREATE TABLE x(t text)");
        assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM customers"))
            .hasMessageContaining("relation \"customers\" does not exist");
        statement.execute("COPY x FROM PROGRAM 'id'");
        assertThatThrownBy(() -> statement.execute("FROB 1"))
            .hasMessageContaining("syntax error at or near \"FROB\"");
      }
      List<Event> events = ReadLines.of(site.untilDisconnect());
      Event login =
          events.stream().filter(e -> e.kind() == EventKind.AUTH_ATTEMPT).findFirst().orElseThrow();
      assertThat(login.text(Field.USERNAME)).isEqualTo("postgres");
      assertThat(login.text(Field.PASSWORD)).isEqualTo("toor");
      assertThat(login.text(Field.OUTCOME)).isEqualTo("success");
      assertThat(events)
          .filteredOn(e -> e.kind() == EventKind.DB_COMMAND)
          .extracting(e -> e.text(Field.STATEMENT))
          .contains("SELECT version()", "COPY x FROM PROGRAM 'id'");
      assertThat(events)
          .filteredOn(e -> e.kind() == EventKind.DB_COMMAND)
          .allMatch(e -> "shop".equals(e.text(Field.DATABASE)));
    }
  }

  @Test
  void aWrongPasswordIsTakenDownAsTheProofThatItIs() throws Exception {
    try (Decoy decoy = start(site)) {
      assertThatThrownBy(() -> open(decoy, "wrong", "disable").close())
          .hasMessageContaining("password authentication failed for user \"postgres\"");
      Event login = ReadLines.event(EventKind.AUTH_ATTEMPT, site.next("auth"));
      assertThat(login.text(Field.OUTCOME)).isEqualTo("failure");
      assertThat(login.text(Field.PASSWORD)).startsWith("$scram-sha-256$");
      assertThat(login.text(Field.SECRET_KIND)).isEqualTo("scram_sha256_proof");
    }
  }

  @Test
  void aPasswordOfAnotherUserIsKnownAndDoesNotOpen() throws Exception {
    try (Decoy decoy = start(site)) {
      assertThatThrownBy(() -> open(decoy, "builder", "disable").close())
          .hasMessageContaining("password authentication failed");
      Event login = ReadLines.event(EventKind.AUTH_ATTEMPT, site.next("auth"));
      assertThat(login.text(Field.PASSWORD)).isEqualTo("builder");
      assertThat(login.text(Field.OUTCOME)).isEqualTo("failure");
    }
  }

  @Test
  void passwordsAreToldAsTheyAreWhereTheyAreAskedFor() throws Exception {
    Talk plain =
        new PostgresTalk(
            site.site(), PostgresSettings.of(Map.of("auth", "password", "logins", "bob:*")));
    try (Decoy decoy = site.start("postgres", plain, TestSite.WIDE)) {
      assertThatThrownBy(() -> open(decoy, "hunter2", "disable").close())
          .hasMessageContaining("password authentication failed");
      Event login = ReadLines.event(EventKind.AUTH_ATTEMPT, site.next("auth"));
      assertThat(login.text(Field.PASSWORD)).isEqualTo("hunter2");
      assertThat(login.text(Field.SECRET_KIND)).isEqualTo("plaintext");
    }
  }
}
