package org.decnet.server.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.decnet.server.agent.spool.Spool.Level;
import org.decnet.server.agent.spool.SpoolReader.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that wait on disk. */
class SpoolTest {
  private static final long ROOM = 1 << 20;

  /** Room for twenty lines of ten bytes, in files of two. */
  private static final long LITTLE_ROOM = 200;

  @TempDir Path folder;

  private static List<Entry> read(Spool spool, long from) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (SpoolReader reader = new SpoolReader(spool, from)) {
      for (Entry entry = reader.read(); entry != null; entry = reader.read()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static void fill(Spool spool, int from, int to) throws IOException {
    for (int i = from; i <= to; i++) {
      spool.add("line-%04d".formatted(i));
    }
  }

  private static Entry entry(long number, int line) {
    return new Entry(number, "line-%04d".formatted(line));
  }

  @Test
  void linesAreNumberedInTheirOrderAndStayOverAStart() throws IOException {
    try (Spool spool = Spool.open(folder, ROOM)) {
      spool.add("one");
      spool.add("zwei é");
      assertThat(read(spool, 1)).containsExactly(new Entry(1, "one"), new Entry(2, "zwei é"));
    }
    try (Spool spool = Spool.open(folder, ROOM)) {
      spool.add("three");
      assertThat(read(spool, 2)).containsExactly(new Entry(2, "zwei é"), new Entry(3, "three"));
      assertThat(spool.level()).isEqualTo(new Level(3, 18, 0));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void aReaderSeesWhatComesWhileItReads() throws Exception {
    try (Spool spool = Spool.open(folder, LITTLE_ROOM);
        SpoolReader reader = new SpoolReader(spool, 1)) {
      assertThat(reader.read()).isNull();
      assertThat(spool.await(1, Duration.ZERO)).isFalse();
      fill(spool, 1, 3);
      assertThat(spool.await(3, Duration.ZERO)).isTrue();
      assertThat(spool.await(4, Duration.ZERO)).isFalse();
      assertThat(reader.read()).isEqualTo(entry(1, 1));
      assertThat(reader.read()).isEqualTo(entry(2, 2));
      fill(spool, 4, 9);
      for (int i = 3; i <= 9; i++) {
        assertThat(reader.read()).isEqualTo(entry(i, i));
      }
      assertThat(reader.read()).isNull();
    }
  }

  @Test
  void whatIsStoredIsForgottenAndItsNumbersAreNotUsedAgain() throws IOException {
    try (Spool spool = Spool.open(folder, LITTLE_ROOM)) {
      fill(spool, 1, 9);
      spool.stored(8);
      assertThat(spool.level().lines()).isEqualTo(1);
      assertThat(spool.level().bytes()).isLessThanOrEqualTo(20);
      spool.stored(3);
      assertThat(spool.lastStored()).as("an old word changes nothing").isEqualTo(8);
      spool.stored(9);
    }
    try (Spool spool = Spool.open(folder, LITTLE_ROOM)) {
      assertThat(spool.lastStored()).isEqualTo(9);
      assertThat(spool.level().lines()).isZero();
      fill(spool, 10, 10);
      assertThat(read(spool, 10)).containsExactly(entry(10, 10));
    }
  }

  @Test
  void theOldestGoWhenThereIsNoRoomAndAreCounted() throws IOException {
    try (Spool spool = Spool.open(folder, LITTLE_ROOM)) {
      fill(spool, 1, 20);
      assertThat(spool.level()).isEqualTo(new Level(20, 200, 0));
      fill(spool, 21, 21);
      assertThat(spool.level()).isEqualTo(new Level(19, 190, 2));
      assertThat(read(spool, 1)).startsWith(entry(3, 3)).endsWith(entry(21, 21)).hasSize(19);
      assertThat(spool.add("x".repeat(300))).as("longer than all room").isFalse();
      assertThat(spool.level().dropped()).isEqualTo(3);
      spool.stored(6);
      fill(spool, 22, 40);
    }
    try (Spool spool = Spool.open(folder, LITTLE_ROOM)) {
      assertThat(spool.level().dropped()).as("21 to 40 are there").isEqualTo(3 + 14);
      assertThat(read(spool, 7)).hasSize(20);
    }
  }

  @Test
  void aLineThatWasBeingWrittenWhenTheProcessDiedIsNone() throws IOException {
    try (Spool spool = Spool.open(folder, ROOM)) {
      fill(spool, 1, 2);
    }
    try (Stream<Path> files = Files.list(folder)) {
      Path file = files.filter(one -> one.toString().endsWith(".lines")).findFirst().orElseThrow();
      Files.write(file, "half".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    }
    try (Spool spool = Spool.open(folder, ROOM)) {
      fill(spool, 3, 3);
      assertThat(read(spool, 1)).containsExactly(entry(1, 1), entry(2, 2), entry(3, 3));
    }
  }

  @Test
  void aSpoolThatWasLostGoesOnBehindWhatTheMasterHas() throws IOException {
    try (Spool spool = Spool.open(folder, LITTLE_ROOM)) {
      fill(spool, 1, 5);
      spool.stored(100);
      assertThat(read(spool, 101)).hasSize(5).startsWith(entry(101, 1)).endsWith(entry(105, 5));
      fill(spool, 6, 6);
      assertThat(spool.level()).isEqualTo(new Level(6, 60, 0));
    }
    try (Spool spool = Spool.open(folder, LITTLE_ROOM)) {
      assertThat(read(spool, 101)).hasSize(6).endsWith(entry(106, 6));
    }
  }
}
