package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.decnet.cli.Decnet;
import org.decnet.cli.console.Console;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.database.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/** A fresh database of each kind, as an operator uses it. */
enum Databases {
  SQLITE,
  POSTGRES,
  MARIADB;

  private static final String FOLDER_DATABASE = "decnet.db";

  /** Makes a database of a name on the server; SQLite makes its own. */
  void create(String name) {
    EmbeddedServer server = server();
    if (server != null) {
      server.create(name);
    }
  }

  /** Runs a command on the database in this process, and gives what it printed. */
  String run(Path data, String name, Map<String, String> environment, String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addAll(List.of("--data", data.toString()));
    EmbeddedServer server = server();
    if (server != null) {
      words.addAll(List.of("--db", server.url(name)));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            Clock.systemUTC(),
            0,
            false);
    int code = Decnet.run(console, words.toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A plain connection to the database. */
  Connection connect(Path data, String name) throws SQLException {
    EmbeddedServer server = server();
    return server == null
        ? DriverManager.getConnection("jdbc:sqlite:" + data.resolve(FOLDER_DATABASE))
        : server.connect(name);
  }

  /** SHA-256 of the sorted uuids of all tags. */
  String tagHash(Path data, String name) throws SQLException {
    List<String> uuids = new ArrayList<>();
    try (Connection connection = connect(data, name);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select uuid from ttp_tag")) {
      while (rows.next()) {
        uuids.add(rows.getString(1));
      }
    }
    Collections.sort(uuids);
    return uuids.size() + " " + Hashes.sha256(String.join("\n", uuids));
  }

  private @Nullable EmbeddedServer server() {
    return switch (this) {
      case SQLITE -> null;
      case POSTGRES -> EmbeddedServer.postgres();
      case MARIADB -> EmbeddedServer.mariadb();
    };
  }
}
