package org.decnet.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir private Path folder;
  private Path plain;
  private Path packed;

  @BeforeEach
  void names() {
    plain = folder.resolve("a.json");
    packed = folder.resolve("a.json.GZ");
  }

  @Test
  void membersOfAnArchiveAreReadAsOneStream() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(gzip("one\ntw".getBytes(StandardCharsets.UTF_8)));
    both.writeBytes(gzip("o\nthree\n".getBytes(StandardCharsets.UTF_8)));
    Files.write(packed, both.toByteArray());
    assertThat(readAll(packed)).containsExactly("1@0+3:one", "2@4+3:two", "3@8+5:three");
  }

  @Test
  void cutArchiveGivesAllThatComesBeforeTheCut() throws IOException {
    byte[] content = text(30_000);
    byte[] archive = gzip(content);
    List<String> whole = LineReaderTest.naive(content).stream().map(LineReaderTest::show).toList();
    Files.write(packed, archive);
    assertThat(readAll(packed)).isEqualTo(whole);
    int most = 0;
    for (int length = 0; length < archive.length; length += 100) {
      Files.write(packed, Arrays.copyOf(archive, length));
      Outcome outcome = readUntilFailure(packed);
      assertThat(outcome.failure).as("cut at %d", length).isInstanceOf(EOFException.class);
      int count = outcome.lines.size();
      assertThat(outcome.lines.subList(0, Math.max(0, count - 1)))
          .as("cut at %d", length)
          .isEqualTo(whole.subList(0, Math.max(0, count - 1)));
      assertThat(count).isGreaterThanOrEqualTo(most);
      most = count;
    }
    assertThat(most).isGreaterThan(whole.size() * 9 / 10);
  }

  @Test
  void damagedArchiveGivesWhatComesBeforeTheDamage() throws IOException {
    byte[] content = text(60_000);
    byte[] archive = gzip(content);
    List<String> whole = LineReaderTest.naive(content).stream().map(LineReaderTest::show).toList();
    int middle = archive.length / 2;
    byte[] noise = new byte[2000];
    new Random(11).nextBytes(noise);
    System.arraycopy(noise, 0, archive, middle, noise.length);
    Files.write(packed, archive);
    Outcome outcome = readUntilFailure(packed);
    assertThat(outcome.failure).isInstanceOf(ZipException.class).hasMessageContaining("invalid");
    assertThat(outcome.lines).hasSizeGreaterThan(whole.size() / 3);
    assertThat(outcome.lines.subList(0, whole.size() / 3))
        .isEqualTo(whole.subList(0, whole.size() / 3));
  }

  @Test
  void wrongChecksumIsDamageAfterAllLines() throws IOException {
    byte[] archive = gzip("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
    archive[archive.length - 6] ^= 1;
    Files.write(packed, archive);
    Outcome outcome = readUntilFailure(packed);
    assertThat(outcome.failure).isInstanceOf(ZipException.class);
    assertThat(outcome.lines).containsExactly("1@0+3:one", "2@4+3:two");
  }

  @Test
  void missingFileAndForeignContentFail() throws IOException {
    assertThatThrownBy(() -> LogFile.open(plain)).isInstanceOf(FileNotFoundException.class);
    Files.writeString(packed, "this is no archive");
    assertThatThrownBy(() -> LogFile.open(packed)).isInstanceOf(ZipException.class);
  }

  @Test
  void grownFileIsReadOn() throws IOException {
    Files.writeString(plain, "one\n");
    try (LogFile file = LogFile.open(plain)) {
      assertThat(show(file.lines().next(false))).isEqualTo("1@0+3:one");
      assertThat(file.lines().next(false)).isNull();
      append("two\n");
      assertThat(file.restartIfRewritten()).isNull();
      assertThat(show(file.lines().next(false))).isEqualTo("2@4+3:two");
      assertThat(file.storedBytes()).isEqualTo(8);
      assertThat(file.size()).isEqualTo(8);
    }
  }

  @Test
  void cutFileStartsAgain() throws IOException {
    Files.writeString(plain, "one\ntwo\npart");
    try (LogFile file = LogFile.open(plain)) {
      drain(file.lines());
      Files.writeString(plain, "new\n");
      LineReader again = Objects.requireNonNull(file.restartIfRewritten());
      assertThat(show(again.next(false))).isEqualTo("1@0+3:new");
      assertThat(file.restartIfRewritten()).isNull();
    }
  }

  @Test
  void fileThatWasCutAndOutgrewItsOldSizeStartsAgain() throws IOException {
    Files.writeString(plain, "one\n");
    try (LogFile file = LogFile.open(plain)) {
      drain(file.lines());
      assertThat(file.restartIfRewritten()).isNull();
      Files.writeString(plain, "other content, longer than before\n");
      assertThat(file.restartIfRewritten()).isNotNull();
      assertThat(drain(file.lines())).isEqualTo(1);
      append("more\n");
      assertThat(file.restartIfRewritten()).isNull();
      assertThat(drain(file.lines())).isEqualTo(1);
    }
  }

  private void append(String text) throws IOException {
    Files.writeString(plain, text, java.nio.file.StandardOpenOption.APPEND);
  }

  private static int drain(LineReader lines) throws IOException {
    int count = 0;
    while (lines.next(false) != null) {
      count++;
    }
    return count;
  }

  private static List<String> readAll(Path path) throws IOException {
    try (LogFile file = LogFile.open(path)) {
      return rest(file.lines());
    }
  }

  private static List<String> rest(LineReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Line line = reader.next(true); line != null; line = reader.next(true)) {
      lines.add(show(line));
    }
    return lines;
  }

  private static Outcome readUntilFailure(Path path) throws IOException {
    List<String> lines = new ArrayList<>();
    try (LogFile file = LogFile.open(path)) {
      try {
        for (Line line = file.lines().next(true); line != null; line = file.lines().next(true)) {
          lines.add(show(line));
        }
        return new Outcome(lines, null);
      } catch (IOException failure) {
        lines.addAll(rest(file.lines()));
        return new Outcome(lines, failure);
      }
    } catch (EOFException beforeContent) {
      return new Outcome(lines, beforeContent);
    }
  }

  private record Outcome(List<String> lines, @Nullable IOException failure) {}

  private static String show(@Nullable Line line) {
    return LineReaderTest.show(line);
  }

  private static byte[] text(int length) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append("line ").append(random.nextLong()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(archive)) {
      out.write(content);
    }
    return archive.toByteArray();
  }
}
