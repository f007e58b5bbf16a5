package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs 'decnet up' on a data folder again and again, watching from outside what it has stored. */
final class NodeRun {
  private static final long LOOK_EVERY_MILLIS = 20;
  private static final int MOST_LOOKS = 9_000;

  /** Looks without a new event after which a log is taken for read; batches come far faster. */
  private static final int QUIET_LOOKS = 150;

  private final Path data;
  private final Path logs;
  private final Map<String, String> variables;
  private @Nullable Process process;
  private int eventsWhenQuiet;

  private NodeRun(Path data, Path logs, Map<String, String> variables) {
    this.data = data;
    this.logs = logs;
    this.variables = variables;
  }

  static NodeRun on(Path data, Path logs, Map<String, String> variables) {
    return new NodeRun(data, logs, variables);
  }

  Path data() {
    return data;
  }

  int eventsWhenQuiet() {
    return eventsWhenQuiet;
  }

  void start() throws IOException {
    process =
        DecnetProcess.at(data)
            .with(variables)
            .start("up", "--port", "0", "--ingest", logs.toString());
  }

  /** Waits until there are more than some events. */
  void untilEvents(int more) throws Exception {
    for (int look = 0; events() <= more; look++) {
      assertThat(look).as("events come").isLessThan(MOST_LOOKS);
      pause();
    }
  }

  /**
   * Waits until no more events come and everybody has heard everything.
   *
   * @param enough events after which there is no need to see that no more come
   */
  void untilQuiet(int enough) throws Exception {
    int still = 0;
    int before = 0;
    for (int look = 0; still < QUIET_LOOKS; look++) {
      assertThat(look).as("the node gets quiet").isLessThan(MOST_LOOKS);
      int events = events();
      boolean same = events > 0 && events == before && consumersThatAreBehind().isEmpty();
      still = !same ? 0 : events >= enough ? QUIET_LOOKS : still + 1;
      before = events;
      pause();
    }
    eventsWhenQuiet = before;
  }

  void kill() throws InterruptedException {
    running().destroyForcibly();
    running().waitFor();
  }

  /** Tells the node to end, which it does in order. */
  void stop() throws InterruptedException {
    running().destroy();
    assertThat(running().waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(running().exitValue()).isZero();
  }

  List<String> consumersThatAreBehind() throws SQLException {
    return data.resolve("decnet.db").toFile().exists()
        ? ask(
            "select consumer from consumer_cursor, outbox_head"
                + " where consumer_cursor.last_seq < outbox_head.last_seq")
        : List.of();
  }

  private int events() throws SQLException {
    if (!data.resolve("decnet.db").toFile().exists()) {
      return 0;
    }
    try {
      return Integer.parseInt(ask("select count(*) from event").getFirst());
    } catch (SQLException e) {
      return 0; // the tables are being made
    }
  }

  private List<String> ask(String question) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("decnet.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 30000");
      try (ResultSet result = statement.executeQuery(question)) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
    }
    return rows;
  }

  // Ends early if the process does, which nobody asked it to.
  private void pause() throws InterruptedException {
    assertThat(running().waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS))
        .as("the node goes on")
        .isFalse();
  }

  private Process running() {
    Process started = process;
    if (started == null) {
      throw new IllegalStateException("Not started");
    }
    return started;
  }
}
