package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.decnet.acceptance.DecnetProcess.Ending;
import org.decnet.cli.Decnet;
import org.decnet.cli.console.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills an ingest (SIGKILL) at random moments: the next run must end in the same rows. */
class KilledIngestIT {
  private static final int MOMENTS = 10;
  private static final int COPIES = 110;
  private static final long SEED = 20_261_123;

  @TempDir private Path folder;

  @Test
  void killedAtAnyMomentTheNextRunEndsInTheSameRows() throws Exception {
    Path log = DemoLog.write(folder.resolve("cowrie.json"), COPIES);
    Path undisturbed = folder.resolve("undisturbed");
    ingest(log, undisturbed);
    long wholeRun = duration(log, folder.resolve("timed"));
    Map<String, List<String>> expected = Rows.of(undisturbed);
    assertThat(expected.get("event")).hasSizeGreaterThan(16_000);
    assertThat(expected.get("ttp_tag")).hasSizeGreaterThan(1_000);

    Random random = new Random(SEED);
    int killed = 0;
    for (int moment = 0; moment < MOMENTS; moment++) {
      Path data = folder.resolve("killed-" + moment);
      killed += killAfter(random.nextLong(wholeRun), log, data) ? 1 : 0;
      ingest(log, data);
      Map<String, List<String>> rows = Rows.of(data);
      for (Map.Entry<String, List<String>> table : expected.entrySet()) {
        assertThat(rows.get(table.getKey()))
            .as("table %s, moment %d, seed %d", table.getKey(), moment, SEED)
            .isEqualTo(table.getValue());
      }
      assertThat(rows.keySet()).isEqualTo(expected.keySet());
    }
    assertThat(killed).as("runs that were killed before their end").isGreaterThan(MOMENTS / 2);
  }

  // In this process: what counts is the run that is killed, and a warm JVM is quicker.
  private static void ingest(Path log, Path data) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            InputStream.nullInputStream(), stream, stream, Map.of(), Clock.systemUTC(), 0, false);
    int code = Decnet.run(console, "ingest", log.toString(), "--data", data.toString());
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  private long duration(Path log, Path data) {
    long start = System.nanoTime();
    Ending ending =
        DecnetProcess.at(folder).run("ingest", log.toString(), "--data", data.toString());
    assertThat(ending.code()).as(ending.err()).isZero();
    return System.nanoTime() - start;
  }

  private boolean killAfter(long nanos, Path log, Path data)
      throws IOException, InterruptedException {
    Process process =
        DecnetProcess.at(folder).start("ingest", log.toString(), "--data", data.toString());
    if (process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
      return false;
    }
    process.destroyForcibly(); // SIGKILL
    process.waitFor();
    return true;
  }
}
