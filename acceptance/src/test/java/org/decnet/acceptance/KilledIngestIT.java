package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.decnet.cli.Decnet;
import org.decnet.cli.console.Console;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills an ingest, and a node with all its workers, (SIGKILL) at random moments: the next run must
 * end in the same rows.
 *
 * <p>The killed process reads standard input, and dies when it has been given a random part of the
 * log: however fast the machine, it is killed before its end.
 */
class KilledIngestIT {
  private static final int MOMENTS = 5;
  private static final int FEW_KILLS = 1;
  private static final int MANY_KILLS = 20;
  private static final int COPIES = 12;
  private static final Map<String, String> SMALL_BATCHES = Map.of("DECNET_INGEST_BATCH", "200");
  private static final int PIPE_BYTES = 64 * 1024; // what a pipe may hold that nobody has read yet
  private static final long SEED = 20_261_123;

  @TempDir private Path folder;

  @Test
  void killedAtAnyMomentTheNextRunEndsInTheSameRows() throws Exception {
    killTheIngest(FEW_KILLS);
  }

  @Test
  @Tag("slow")
  void killedAtManyMomentsTheNextRunEndsInTheSameRows() throws Exception {
    killTheIngest(MOMENTS);
  }

  private void killTheIngest(int moments) throws Exception {
    byte[] log = Files.readAllBytes(DemoLog.write(folder.resolve("cowrie.json"), COPIES));
    Path undisturbed = folder.resolve("undisturbed");
    ingest(log, undisturbed);
    Map<String, List<String>> expected = Rows.of(undisturbed);
    assertThat(expected.get("event")).hasSizeGreaterThan(1_800);
    assertThat(expected.get("ttp_tag")).hasSizeGreaterThan(1_000);

    Random random = new Random(SEED);
    for (int moment = 0; moment < moments; moment++) {
      Path data = folder.resolve("killed-" + moment);
      killAfter(random.nextInt(PIPE_BYTES, log.length), log, data);
      ingest(log, data);
      Map<String, List<String>> rows = Rows.of(data);
      for (Map.Entry<String, List<String>> table : expected.entrySet()) {
        assertThat(rows.get(table.getKey()))
            .as("table %s, moment %d, seed %d", table.getKey(), moment, SEED)
            .isEqualTo(table.getValue());
      }
      assertThat(rows.keySet()).isEqualTo(expected.keySet());
      assertThat(Rows.waitingForSearch(data))
          .doesNotHaveDuplicates()
          .isEqualTo(Rows.waitingForSearch(undisturbed))
          .hasSize(rows.get("event").size());
    }
  }

  @Test
  void everythingInOneProcessKilledUnderLoadLosesNothingAndDoublesNothing() throws Exception {
    killTheNode(FEW_KILLS);
  }

  @Test
  @Tag("slow")
  void killedTwentyTimesItStillLosesNothing() throws Exception {
    killTheNode(MANY_KILLS);
  }

  /**
   * Kills 'up', which reads a log, tags and runs all workers, again and again on one data folder.
   */
  private void killTheNode(int kills) throws Exception {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    DemoLog.write(logs.resolve("cowrie.json"), COPIES);
    NodeRun undisturbed = NodeRun.on(folder.resolve("node"), logs, SMALL_BATCHES);
    undisturbed.start();
    undisturbed.untilQuiet(Integer.MAX_VALUE);
    undisturbed.stop();
    Facts expected = Facts.of(undisturbed.data());
    assertThat(expected.events()).hasSizeGreaterThan(1_800);
    assertThat(expected.toldTags()).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();

    NodeRun killed = NodeRun.on(folder.resolve("killed-node"), logs, SMALL_BATCHES);
    int[] moments =
        new Random(SEED).ints(kills, 0, undisturbed.eventsWhenQuiet()).sorted().toArray();
    for (int moment : moments) {
      killed.start();
      killed.untilEvents(moment); // there are more to come, and it is busy with them
      killed.kill();
    }
    killed.start();
    killed.untilQuiet(undisturbed.eventsWhenQuiet());
    assertThat(killed.consumersThatAreBehind()).isEmpty();
    killed.stop();

    Facts facts = Facts.of(killed.data());
    assertThat(facts.events()).as("seed %d", SEED).isEqualTo(expected.events());
    assertThat(facts.tags()).isEqualTo(expected.tags());
    assertThat(facts.told()).doesNotHaveDuplicates().hasSameElementsAs(expected.told());
    assertThat(facts.toldTags()).doesNotHaveDuplicates().hasSameElementsAs(expected.toldTags());
    assertThat(facts.deadMessages()).isZero();
  }

  // In this process: what counts is the run that is killed, and a warm JVM is quicker.
  private static void ingest(byte[] log, Path data) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            new ByteArrayInputStream(log),
            stream,
            stream,
            SMALL_BATCHES,
            Clock.systemUTC(),
            0,
            false);
    int code = Decnet.run(console, "ingest", "-", "--data", data.toString());
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  private void killAfter(int bytes, byte[] log, Path data)
      throws IOException, InterruptedException {
    Process process =
        DecnetProcess.at(folder)
            .with(SMALL_BATCHES)
            .start("ingest", "-", "--data", data.toString());
    try (OutputStream input = process.getOutputStream()) {
      input.write(log, 0, bytes);
      input.flush();
      assertThat(process.isAlive()).as("the run waits for the rest of the log").isTrue();
      process.destroyForcibly(); // SIGKILL
      process.waitFor();
    }
  }
}
