package org.decnet.decoy.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
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
import org.decnet.decoy.login.LoginSettings;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MysqlDecoyTest extends DecoyContract {
  private final TestSite site = new TestSite();

  @AfterEach
  void nothingBroke() {
    assertThat(site.faults()).isEmpty();
  }

  @Override
  protected String service() {
    return "mysql";
  }

  @Override
  protected Talk talk(Site surroundings) {
    return new MysqlTalk(surroundings, LoginSettings.of(Map.of("logins", "root:toor")));
  }

  private static Connection open(Decoy decoy, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + decoy.address().getPort() + "/?sslMode=disable",
        "root",
        password);
  }

  @Test
  void aRealClientLogsInAndItsStatementsAreTakenDown() throws Exception {
    try (Decoy decoy = start(site)) {
      try (Connection connection = open(decoy, "toor");
          Statement statement = connection.createStatement()) {
        try (ResultSet rows = statement.executeQuery("SELECT VERSION()")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getString(1)).startsWith("5.7.");
        }
        try (ResultSet rows = statement.executeQuery("SHOW DATABASES")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getString(1)).isEqualTo("information_schema");
        }
        assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM a.b"))
            .hasMessageContaining("Table 'a.b' doesn't exist");
        statement.execute("SELECT 'x' INTO OUTFILE '/var/www/html/x.php'");
        assertThatThrownBy(() -> statement.execute("FROB 1"))
            .hasMessageContaining("You have an error in your SQL syntax");
      }
      List<Event> events = ReadLines.of(site.untilDisconnect());
      Event login =
          events.stream().filter(e -> e.kind() == EventKind.AUTH_ATTEMPT).findFirst().orElseThrow();
      assertThat(login.text(Field.PASSWORD)).isEqualTo("toor");
      assertThat(login.text(Field.OUTCOME)).isEqualTo("success");
      assertThat(events)
          .filteredOn(e -> e.kind() == EventKind.DB_COMMAND)
          .extracting(e -> e.text(Field.STATEMENT))
          .contains("SHOW DATABASES", "SELECT 'x' INTO OUTFILE '/var/www/html/x.php'");
    }
  }

  @Test
  void aWrongPasswordIsTakenDownAsTheProofThatItIs() throws Exception {
    try (Decoy decoy = start(site)) {
      assertThatThrownBy(() -> open(decoy, "wrong").close())
          .hasMessageContaining("Access denied for user 'root'@'127.0.0.1' (using password: YES)");
      Event login =
          ReadLines.of(site.untilDisconnect()).stream()
              .filter(e -> e.kind() == EventKind.AUTH_ATTEMPT)
              .findFirst()
              .orElseThrow();
      assertThat(login.text(Field.OUTCOME)).isEqualTo("failure");
      assertThat(login.text(Field.PASSWORD)).startsWith("$mysqlna$");
      assertThat(login.text(Field.SECRET_KIND)).isEqualTo("mysql_native_challenge");
    }
  }

  @Test
  void anEmptyPasswordIsNone() throws Exception {
    try (Decoy decoy = start(site)) {
      assertThatThrownBy(() -> open(decoy, "").close())
          .hasMessageContaining("(using password: NO)");
    }
  }
}
