package org.decnet.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {
  @TempDir private Path folder;

  private interface Packer {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static Packer packer(String end) {
    return switch (end) {
      case ".gz" -> GZIPOutputStream::new;
      case ".zst" -> ZstdOutputStream::new;
      default -> BZip2CompressorOutputStream::new;
    };
  }

  private static byte[] packed(String end, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer(end).over(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private Path file(String end, byte[] content) throws IOException {
    return Files.write(folder.resolve("log.json" + end), content);
  }

  private static List<String> lines(Path path) throws IOException {
    List<String> lines = new ArrayList<>();
    try (LogFile file = LogFile.open(path)) {
      for (Line line = file.lines().next(true); line != null; line = file.lines().next(true)) {
        lines.add(new String(line.bytes(), StandardCharsets.UTF_8));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst", ".bz2"})
  void linesComeOutAsTheyWentIn(String end) throws IOException {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      expected.add("{\"n\":" + i + ",\"text\":\"line " + i * 31 + "\"}");
    }
    Path path = file(end, packed(end, String.join("\n", expected) + "\n"));
    assertThat(LogFile.isPacked(path)).isTrue();
    assertThat(lines(path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst", ".bz2"})
  void severalArchivesInOneFileAreReadOn(String end) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(packed(end, "one\n"));
    both.write(packed(end, "two\n"));
    assertThat(lines(file(end, both.toByteArray()))).containsExactly("one", "two");
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst", ".bz2"})
  void whatIsNoArchiveFailsAsSuch(String end) throws IOException {
    Path path = file(end, "{\"eventid\":\"cowrie.login\"}\n".getBytes(StandardCharsets.UTF_8));
    assertThatExceptionOfType(ZipException.class).isThrownBy(() -> lines(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst", ".bz2"})
  void anArchiveThatEndsEarlyFails(String end) throws IOException {
    byte[] whole = packed(end, "some line or other\n".repeat(1000) + "x".repeat(100));
    Path path = file(end, Arrays.copyOf(whole, whole.length - 9));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> lines(path));
  }

  @Test
  void anArchiveThatUnpacksWithoutEndIsLeft() throws IOException {
    Path path = folder.resolve("bomb.zst");
    try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(path))) {
      byte[] zeros = new byte[1024 * 1024];
      Arrays.fill(zeros, (byte) '\n');
      for (int i = 0; i < 1024; i++) {
        out.write(zeros);
      }
    }
    assertThat(Files.size(path)).isLessThan(200_000);
    assertThatExceptionOfType(ZipException.class)
        .isThrownBy(() -> lines(path))
        .withMessageContaining("2000 times");
  }
}
