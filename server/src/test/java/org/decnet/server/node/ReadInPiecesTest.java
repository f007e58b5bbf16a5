package org.decnet.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.decnet.engine.port.StoreTotals;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.FollowControl;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.formats.Codecs;
import org.decnet.model.event.SessionLookup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A log is read in pieces, by runs that end and start again, and is rotated meanwhile: the same
 * ids, and nothing twice, although nobody remembers how far a file was read. The format is one that
 * counts equal lines (ADR 126), so that the place of a line in its file matters.
 */
class ReadInPiecesTest {
  private static final String NAME = "redis.log";

  @TempDir Path temporary;
  private Path logs;

  @BeforeEach
  void makeFolder() throws IOException {
    logs = Files.createDirectory(temporary.resolve("logs"));
  }

  @Test
  void aLogThatGrowsBetweenRunsGivesWhatTheWholeLogGives() throws IOException {
    List<String> lines = lines(new Random(1), 40);
    Set<UUID> grown = new HashSet<>();
    for (String line : lines) {
      append(line);
      grown.addAll(readAll());
    }
    assertThat(grown).isEqualTo(readAll()).hasSize(lines.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void restartsAndRotationsAddNothingAndLoseNothing(int seed) throws IOException {
    Random random = new Random(seed);
    Set<UUID> seen = new HashSet<>();
    List<List<String>> files = new ArrayList<>(List.of(new ArrayList<>()));
    for (int step = 0; step < 30; step++) {
      switch (random.nextInt(4)) {
        case 0 -> {
          rotate(files.size(), random.nextBoolean());
          files.add(new ArrayList<>());
        }
        case 1 -> seen.addAll(readAll());
        default -> {
          for (String line : lines(random, 1 + random.nextInt(5))) {
            append(line);
            files.getLast().add(line);
          }
        }
      }
    }
    seen.addAll(readAll());
    assertThat(seen).isEqualTo(readAll()).isEqualTo(eachAlone(files));
  }

  @Test
  void aFollowerThatIsStartedAgainBehindARotationGivesTheSame() throws IOException {
    List<String> before = lines(new Random(3), 20);
    List<String> after = lines(new Random(4), 20);
    Set<UUID> seen = new HashSet<>();
    append(before.subList(0, 7));
    follow(seen, () -> append(before.subList(7, 13)));
    append(before.subList(13, 20));
    follow(seen, () -> rotate(1, false), () -> append(after.subList(0, 11)));
    rotate(2, true);
    append(after.subList(11, 20));
    follow(seen);
    assertThat(seen)
        .isEqualTo(eachAlone(List.of(before, after.subList(0, 11), after.subList(11, 20))));
  }

  @Test
  void theStoreHasEachEventOnceHoweverOftenRunsStart() throws IOException {
    try (Node node = Node.open(new NodeSettings(temporary.resolve("data")))) {
      List<String> lines = lines(new Random(5), 30);
      for (int at = 0; at < 30; at += 5) {
        append(lines.subList(at, at + 5));
        store(node);
        if (at == 10 || at == 20) {
          rotate(at, at == 20);
        }
        store(node);
      }
      StoreTotals totals = node.stores().events().totals();
      assertThat(totals.events()).isGreaterThanOrEqualTo(readAll().size());
      store(node);
      assertThat(node.stores().events().totals()).isEqualTo(totals);
    }
  }

  /** What no cursor would change: a file that a rotation made begins to count anew. */
  @Test
  void equalLinesOnBothSidesOfARotationAreOneEvent() throws IOException {
    append("INFO");
    append("INFO");
    rotate(1, false);
    append("INFO");
    assertThat(readAll()).hasSize(2);
  }

  private interface Step {
    void run() throws IOException;
  }

  private void follow(Set<UUID> seen, Step... steps) {
    new Ingest(Codecs.all(SessionLookup.NONE), DeadLetters.none(), IngestListener.NONE)
        .follow(
            List.of(logs),
            event -> seen.add(event.id()),
            new FollowControl() {
              private int idle;

              @Override
              public boolean stopped() {
                return idle > steps.length;
              }

              @Override
              public void idle() {
                try {
                  if (idle < steps.length) {
                    steps[idle].run();
                  }
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
                idle++;
              }
            });
  }

  private Set<UUID> eachAlone(List<List<String>> files) throws IOException {
    Set<UUID> ids = new HashSet<>();
    for (List<String> file : files) {
      Path alone = temporary.resolve("alone.log");
      Files.write(alone, file.stream().map(ReadInPiecesTest::line).toList());
      ids.addAll(ids(alone));
    }
    return ids;
  }

  private Set<UUID> readAll() {
    return ids(logs);
  }

  private static Set<UUID> ids(Path path) {
    Set<UUID> ids = new HashSet<>();
    new Ingest(Codecs.all(SessionLookup.NONE), DeadLetters.none(), IngestListener.NONE)
        .run(List.of(path), event -> ids.add(event.id()));
    return ids;
  }

  private void store(Node node) {
    try (IngestRun run = node.ingest()) {
      new Ingest(Codecs.all(node.stores().events()), DeadLetters.none(), run.sensors())
          .run(List.of(logs), run);
    }
  }

  private void rotate(int number, boolean packed) throws IOException {
    Path log = logs.resolve(NAME);
    if (!Files.exists(log)) {
      return;
    }
    Path old = logs.resolve(NAME + "." + number);
    Files.move(log, old);
    if (packed) {
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(logs.resolve(NAME + "." + number + ".gz")))) {
        Files.copy(old, out);
      }
      Files.delete(old);
    }
  }

  private void append(List<String> commands) throws IOException {
    for (String command : commands) {
      append(command);
    }
  }

  private void append(String command) throws IOException {
    Files.writeString(
        logs.resolve(NAME),
        line(command) + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Few different ones, so that most come again within a second. */
  private static List<String> lines(Random random, int count) {
    List<String> commands = List.of("INFO", "KEYS *", "CONFIG GET dir", "PING");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(commands.get(random.nextInt(commands.size())));
    }
    return lines;
  }

  private static String line(String command) {
    return "{\"action\":\""
        + command
        + "\",\"addr\":\"192.0.2.7:53010\",\"level\":\"info\",\"msg\":\"\","
        + "\"time\":\"2026-03-01 05:05:20\"}";
  }
}
