package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.decnet.testkit.database.EmbeddedServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills an ingest into PostgreSQL (SIGKILL): the next run must end in the same rows. */
@Tag("slow")
class KilledServerIngestIT {
  private static final int MOMENTS = 3;
  private static final int COPIES = 8;
  private static final int PIPE_BYTES = 64 * 1024; // what a pipe may hold that nobody has read yet
  private static final long SEED = 20_261_127;

  @TempDir private Path folder;

  @Test
  void killedAtAnyMomentTheNextRunEndsInTheSameRows() throws Exception {
    Path log = DemoLog.write(folder.resolve("cowrie.json"), COPIES);
    Map<String, List<String>> expected = ingested(log, "d_undisturbed");
    assertThat(expected.get("event")).hasSizeGreaterThan(1_200);
    Random random = new Random(SEED);
    for (int moment = 0; moment < MOMENTS; moment++) {
      String name = "d_killed_" + moment;
      Databases.POSTGRES.create(name);
      killAfter(random.nextInt(PIPE_BYTES, (int) Files.size(log)), log, name);
      assertThat(events(name))
          .as("what the killed run left")
          .isLessThan(expected.get("event").size());
      assertThat(ingested(log, name)).isEqualTo(expected);
    }
  }

  private Map<String, List<String>> ingested(Path log, String name) throws Exception {
    if (name.equals("d_undisturbed")) {
      Databases.POSTGRES.create(name);
    }
    Path data = folder.resolve(name);
    // From a stream as the killed run reads it, so that rows point at their lines in the same way.
    DecnetProcess.Ending ending =
        DecnetProcess.at(data)
            .with(environment(name))
            .runWithInput(Files.readString(log), "ingest", "-");
    assertThat(ending.code()).as(ending.err()).isZero();
    try (Connection connection = Databases.POSTGRES.connect(data, name)) {
      return Rows.ofTheLog(connection);
    }
  }

  private int events(String name) throws Exception {
    try (Connection connection = Databases.POSTGRES.connect(folder, name);
        var tables = connection.getMetaData().getTables(null, "public", "event", null)) {
      return tables.next() ? Rows.ofTheLog(connection).get("event").size() : 0;
    }
  }

  private static Map<String, String> environment(String name) {
    return Map.of(
        "DECNET_INGEST_BATCH", "200", "DECNET_DB_URL", EmbeddedServer.postgres().url(name));
  }

  private void killAfter(int bytes, Path log, String name) throws Exception {
    Process process =
        DecnetProcess.at(folder.resolve(name)).with(environment(name)).start("ingest", "-");
    try (OutputStream input = process.getOutputStream()) {
      input.write(Files.readAllBytes(log), 0, bytes);
      input.flush();
      assertThat(process.isAlive()).as("the run waits for the rest of the log").isTrue();
      process.destroyForcibly(); // SIGKILL
      process.waitFor();
    }
  }
}
