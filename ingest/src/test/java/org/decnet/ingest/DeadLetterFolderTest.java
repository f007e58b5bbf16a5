package org.decnet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.decnet.ingest.read.LineReader;
import org.decnet.model.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterFolderTest {
  @TempDir private Path parent;

  @Test
  void letterIsOneLineOfJson() throws IOException {
    DeadLetters letters = DeadLetters.in(folder());
    letters.begin("/logs/a.json");
    letters.add(letter("/logs/a.json", "say \"hi\"\u00e9".getBytes(StandardCharsets.UTF_8)));
    letters.end("/logs/a.json");
    assertThat(read("/logs/a.json"))
        .isEqualTo(
            "{\"path\":\"/logs/a.json\",\"line\":3,\"offset\":40,\"code\":\"malformed-record\","
                + "\"reason\":\"not JSON\",\"length\":10,\"text\":\"say \\\"hi\\\"\u00e9\"}\n");
  }

  @Test
  void otherBytesThanUtf8AreEscaped() {
    assertThat(text(0x61, 0xFF, 0xC3, 0xA9, 0xC3)).isEqualTo("a\\xff\u00e9\\xc3");
    assertThat(text(0xF0, 0x9F, 0x98, 0x80, 0xED, 0xA0, 0x80))
        .isEqualTo("\uD83D\uDE00\\xed\\xa0\\x80");
    assertThat(text(0xC0, 0xAF)).isEqualTo("\\xc0\\xaf");
    assertThat(text()).isEmpty();
  }

  @Test
  void everyByteSequenceHasAText() throws IOException {
    Random random = new Random(5);
    DeadLetters letters = DeadLetters.in(folder());
    letters.begin("noise");
    for (int count = 0; count < 300; count++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      letters.add(letter("noise", bytes));
    }
    letters.end("noise");
    assertThat(read("noise").lines()).hasSize(300);
  }

  @Test
  void halfASurrogatePairInAReasonIsReplaced() throws IOException {
    DeadLetters letters = DeadLetters.in(folder());
    letters.begin("a");
    letters.add(
        new DeadLetter(
            "a", "a", 1, 0, ErrorCode.BAD_VALUE, "bad \uD800 value", 1, new byte[] {'x'}));
    letters.end("a");
    assertThat(read("a")).contains("\"reason\":\"bad ? value\"");
  }

  @Test
  void textIsCutButTheLengthIsTrue() throws IOException {
    DeadLetters letters = DeadLetters.in(folder());
    letters.begin("a");
    letters.add(
        letter("a", "x".repeat(DeadLetters.MOST_TEXT + 5).getBytes(StandardCharsets.UTF_8)));
    letters.end("a");
    assertThat(read("a"))
        .contains("\"length\":65541,")
        .endsWith("\"text\":\"" + "x".repeat(DeadLetters.MOST_TEXT) + "\"}\n");
  }

  @Test
  void folderAndFilesAreForTheOwnerOnly() throws IOException {
    DeadLetters letters = DeadLetters.in(folder());
    letters.begin("a");
    assertThat(folder()).doesNotExist();
    letters.add(letter("a", new byte[] {'x'}));
    letters.end("a");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("a"))))
        .isEqualTo("rw-------");
  }

  @Test
  void secondRunLeavesTheSameBytes() throws IOException {
    Path log = parent.resolve("a.log");
    Files.writeString(log, "kv 1\nbad\nkv boom\n" + "y".repeat(LineReader.MAX_RECORD + 1));
    ingest(log);
    byte[] first = Files.readAllBytes(file(log.toString()));
    ingest(log);
    assertThat(Files.readAllBytes(file(log.toString()))).isEqualTo(first);
    assertThat(new String(first, StandardCharsets.UTF_8).lines()).hasSize(3);
    Files.writeString(log, "kv 1\n");
    ingest(log);
    assertThat(file(log.toString())).doesNotExist();
  }

  @Test
  void lettersOfManyOriginsMayMix() throws IOException {
    DeadLetters letters = DeadLetters.in(folder());
    letters.begin("a");
    letters.begin("b");
    for (int count = 0; count < 3; count++) {
      letters.add(letter("a", new byte[] {'1'}));
      letters.add(letter("b", new byte[] {'2'}));
    }
    letters.end("a");
    letters.add(letter("b", new byte[] {'2'}));
    letters.end("b");
    assertThat(read("a").lines()).hasSize(3).allMatch(line -> line.contains("\"text\":\"1\""));
    assertThat(read("b").lines()).hasSize(4).allMatch(line -> line.contains("\"text\":\"2\""));
  }

  @Test
  void fullFileOnlyCounts() throws IOException {
    DeadLetterFolder letters = new DeadLetterFolder(folder(), 1000);
    letters.begin("a");
    for (int count = 0; count < 100; count++) {
      letters.add(letter("a", new byte[] {'x'}));
    }
    letters.end("a");
    List<String> lines = read("a").lines().toList();
    assertThat(Files.size(file("a"))).isLessThan(1050);
    assertThat(lines.getLast()).isEqualTo("{\"more_letters\":" + (101 - lines.size()) + "}");
  }

  @Test
  void fileThatAnotherRunMadeMeanwhileIsReplaced() throws IOException {
    DeadLetters letters = DeadLetters.in(folder());
    letters.begin("a");
    Files.createDirectories(folder());
    Files.writeString(
        file("a"), "from another run, and longer than what this one will write\n".repeat(9));
    letters.add(letter("a", new byte[] {'x'}));
    letters.end("a");
    assertThat(read("a").lines()).hasSize(1);
  }

  @Test
  void fileNamesAreSafeAndDiffer() {
    String name = DeadLetterFolder.fileName("/logs/../logs/\u00e9vil name;rm -rf.json");
    assertThat(name).startsWith("_vil_name_rm_-rf.json-").endsWith(".jsonl").hasSize(22 + 12 + 6);
    assertThat(DeadLetterFolder.fileName("/a/x.json"))
        .isNotEqualTo(DeadLetterFolder.fileName("/b/x.json"))
        .isEqualTo(DeadLetterFolder.fileName("/a/b/../x.json"));
    assertThat(DeadLetterFolder.fileName("/" + "n".repeat(250))).hasSize(100 + 1 + 12 + 6);
    assertThat(DeadLetterFolder.fileName("no\0path")).startsWith("stream-");
    assertThat(DeadLetterFolder.fileName("/")).startsWith("stream-");
  }

  @Test
  void letterOfAnOriginThatHasNotBegunIsRefused() {
    assertThatThrownBy(() -> DeadLetters.in(folder()).add(letter("a", new byte[0])))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void noneKeepsNothing() throws IOException {
    DeadLetters letters = DeadLetters.none();
    letters.begin("a");
    letters.add(letter("a", new byte[] {'x'}));
    letters.end("a");
    assertThat(parent).isEmptyDirectory();
  }

  private void ingest(Path log) {
    new Ingest(List.of(new KeyValueCodec()), DeadLetters.in(folder()), IngestListener.NONE)
        .run(List.of(log), event -> {});
  }

  private static DeadLetter letter(String origin, byte[] bytes) {
    return new DeadLetter(
        origin, origin, 3, 40, ErrorCode.MALFORMED_RECORD, "not JSON", bytes.length, bytes);
  }

  private static String text(int... values) {
    byte[] bytes = new byte[values.length];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) values[at];
    }
    return EscapedText.of(bytes, bytes.length);
  }

  private Path folder() {
    return parent.resolve("letters");
  }

  private Path file(String origin) {
    return folder().resolve(DeadLetterFolder.fileName(origin));
  }

  private String read(String origin) throws IOException {
    return Files.readString(file(origin));
  }
}
