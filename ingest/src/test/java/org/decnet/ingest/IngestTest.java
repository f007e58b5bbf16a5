package org.decnet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.decnet.ingest.read.LineReader;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.EventSink;
import org.decnet.model.event.Field;
import org.decnet.model.event.RawEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestTest {
  private static final EventSink NOWHERE = event -> {};

  @TempDir private Path folder;
  private final KeyValueCodec codec = new KeyValueCodec();
  private final List<Event> events = new ArrayList<>();

  @Test
  void everyLineIsCountedOnceAndHasItsPlace() throws IOException {
    Path file = write("a.log", "kv n=1\n\nnonsense\r\nkv two\nkv cut");
    IngestReport report = run(file);
    assertThat(report.files()).isEqualTo(1);
    assertThat(report.lines()).isEqualTo(4);
    assertThat(report.malformed()).isEqualTo(1);
    assertThat(report.events()).isEqualTo(4);
    assertThat(report.eventsByKind()).isEqualTo(Map.of(EventKind.COMMAND, 4L));
    assertThat(codec.seen.stream().map(RawEvent::reference))
        .containsExactly(file + "@0+6", file + "@8+8", file + "@18+6", file + "@25+6");
    assertThat(codec.seen.stream().map(RawEvent::line)).containsExactly(1L, 3L, 4L, 5L);
    assertThat(report.lineProblems().stream().map(Problem::describe))
        .containsExactly(file + ":3: malformed-record: Does not start with kv");
    assertThat(report.hasFileProblems()).isFalse();
    assertThat(report.clean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void countsAgreeWithTheInputWhateverItsOrder(int seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder content = new StringBuilder("kv first\n");
    long lines = 1;
    long malformed = 0;
    for (int line = 0; line < 500 + random.nextInt(1000); line++) {
      String word = List.of("n=1", "two", "bad", "", "boom", "half").get(random.nextInt(6));
      boolean bad = word.equals("bad") || word.equals("boom") || word.equals("half");
      lines += word.isEmpty() ? 0 : 1;
      malformed += bad ? 1 : 0;
      String prefix = word.isEmpty() || word.equals("bad") ? "" : "kv ";
      content.append(prefix).append(word).append(random.nextBoolean() ? "\n" : "\r\n");
    }
    IngestReport report = run(write("a.log", content.toString()));
    assertThat(report.lines()).isEqualTo(lines);
    assertThat(report.malformed()).isEqualTo(malformed);
    assertThat(report.events()).isEqualTo(events.size());
    assertThat(codec.seen).hasSize((int) lines);
  }

  @Test
  void archiveAndPlainFileGiveTheSameEvents() throws IOException {
    String content = "kv n=1\nkv n=2\n";
    run(write("a.log", content));
    List<Event> plain = List.copyOf(events);
    events.clear();
    Path archive = Files.write(folder.resolve("a.log.gz"), gzip(content));
    IngestReport report = run(archive);
    assertThat(report.clean()).isTrue();
    assertThat(events).isEqualTo(plain);
  }

  @Test
  void cutArchiveKeepsWhatIsReadableAndTheRunGoesOn() throws IOException {
    byte[] archive = gzip("kv n=1\n".repeat(5) + "kv " + randomText(200_000) + "\nkv end\n");
    Path cut = Files.write(folder.resolve("a.gz"), Arrays.copyOf(archive, archive.length / 2));
    Path none = Files.write(folder.resolve("b.gz"), new byte[0]);
    Path good = write("c.log", "kv good\n");
    IngestReport report = run(cut, none, good);
    assertThat(report.fileProblems())
        .extracting(Problem::path)
        .containsExactly(cut.toString(), none.toString());
    assertThat(report.fileProblems())
        .extracting(Problem::code)
        .containsOnly(ErrorCode.DAMAGED_ARCHIVE);
    // Five whole lines, the one that was cut, and the one of the next file.
    assertThat(report.lines()).isEqualTo(7);
    assertThat(report.hasFileProblems()).isTrue();
  }

  @Test
  void missingFileIsAProblemAndTheRunGoesOn() throws IOException {
    IngestReport report = run(folder.resolve("none"), write("a.log", "kv n=1\n"));
    assertThat(report.fileProblems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.NO_SUCH_FILE);
    assertThat(report.events()).isEqualTo(1);
    assertThat(report.files()).isEqualTo(1);
  }

  @Test
  void emptyFileIsClean() throws IOException {
    IngestReport report = run(write("a.log", ""), write("b.log", "\n\n"));
    assertThat(report.clean()).isTrue();
    assertThat(report.files()).isEqualTo(2);
    assertThat(report.lines()).isZero();
  }

  @Test
  void randomBytesAreLeftOutAfterTheirFirstLines() throws IOException {
    byte[] noise = new byte[8 * 1024 * 1024];
    new Random(1).nextBytes(noise);
    Path file = Files.write(folder.resolve("noise"), noise);
    List<Long> progress = new ArrayList<>();
    IngestListener listener =
        new IngestListener() {
          @Override
          public void progress(long bytesDone, long bytesTotal, long lines) {
            progress.add(bytesDone);
          }
        };
    Path letters = folder.resolve("letters");
    IngestReport report =
        new Ingest(List.of(codec), DeadLetters.in(letters), listener)
            .run(List.of(file, write("b.log", "kv good\n")), NOWHERE);
    assertThat(report.fileProblems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.UNKNOWN_FORMAT);
    assertThat(report.lines()).isEqualTo(1);
    assertThat(report.malformed()).isZero();
    assertThat(progress).isEmpty();
    assertThat(letters).doesNotExist();
  }

  @Test
  void streamOfUnknownFormatIsNotReadToItsEnd() {
    InputStream endless =
        new InputStream() {
          private long given;

          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] target, int offset, int count) {
            given += count;
            assertThat(given).isLessThan(4 * 1024 * 1024);
            Arrays.fill(target, offset, offset + count, (byte) 'x');
            for (int at = offset; at < offset + count; at += 30_000) {
              target[at] = '\n';
            }
            return count;
          }
        };
    IngestReport report = ingest().read(endless, "-", NOWHERE);
    assertThat(report.fileProblems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.UNKNOWN_FORMAT);
  }

  @Test
  void formatMayShowOnlyAtTheFiftiethLine() throws IOException {
    IngestReport report = run(write("a.log", "x\n".repeat(49) + "kv n=1\n"));
    assertThat(report.lines()).isEqualTo(50);
    assertThat(report.malformed()).isEqualTo(49);
    assertThat(run(write("b.log", "x\n".repeat(50) + "kv n=1\n")).lines()).isZero();
  }

  @Test
  void lineThatIsTooLongIsReportedAloneAndAmongOthers() throws IOException {
    String tooLong = "x".repeat(LineReader.MAX_RECORD + 1);
    IngestReport alone = run(write("a.log", tooLong));
    assertThat(alone.lineProblems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.RECORD_TOO_LONG);
    assertThat(alone.lineProblems().getFirst().message()).contains("2097153 bytes");
    assertThat(alone.hasFileProblems()).isFalse();
    IngestReport first = run(write("b.log", tooLong + "\nkv n=1\n" + tooLong + "\nkv n=2\n"));
    assertThat(first.lines()).isEqualTo(4);
    assertThat(first.malformed()).isEqualTo(2);
    assertThat(first.events()).isEqualTo(2);
  }

  @Test
  void doubtfulFormatNamesTheCandidates() throws IOException {
    Ingest ingest =
        new Ingest(
            List.of(new KeyValueCodec("kv"), new KeyValueCodec("kw")),
            DeadLetters.none(),
            IngestListener.NONE);
    Path file = write("a.log", "kv 1\nkw 1\n");
    IngestReport report = ingest.run(List.of(file), NOWHERE);
    assertThat(report.fileProblems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.UNKNOWN_FORMAT);
    assertThat(report.fileProblems().getFirst().message()).contains("kv, kw");
    assertThat(ingest.run(List.of(write("b.log", "kv 1\nkw 1\nkw 2\n")), NOWHERE).events())
        .isEqualTo(2);
  }

  @Test
  void failingCodecCostsOnlyItsLine() throws IOException {
    IngestReport report =
        run(write("a.log", "sniffboom\nkv n=1\nkv boom\nkv deep\nkv half\nkv n=2\n"));
    assertThat(report.lines()).isEqualTo(6);
    assertThat(report.malformed()).isEqualTo(4);
    assertThat(events)
        .extracting(event -> event.text(Field.COMMAND_TEXT))
        .containsExactly("kv n=1", "kv n=2");
    assertThat(report.lineProblems().toString())
        .contains("IllegalStateException", "StackOverflowError", "MISSING_FIELD")
        .doesNotContain("hunter2");
  }

  @Test
  void failingSinkEndsTheRun() throws IOException {
    Path file = write("a.log", "kv n=1\nkv n=2\nkv n=3\n");
    List<Event> taken = new ArrayList<>();
    List<String> done = new ArrayList<>();
    IngestListener listener =
        new IngestListener() {
          @Override
          public void fileDone(String origin) {
            done.add(origin);
          }
        };
    assertThatThrownBy(() ->
            new Ingest(List.of(codec), DeadLetters.none(), listener)
                .run(
                    List.of(file, write("b.log", "kv n=4\n")),
                    event -> {
                      taken.add(event);
                      if (taken.size() == 2) {
                        throw new IllegalStateException("store is full");
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("store is full");
    assertThat(taken).hasSize(2);
    assertThat(done).containsExactly(file.toString());
  }

  @Test
  void codecKeepsItsStateAcrossFiles() throws IOException {
    run(write("a.log", "kv n=1\n"), write("b.log", "kv n=2\n"));
    assertThat(codec.seen).hasSize(2);
  }

  @Test
  void streamIsReadToItsEnd() {
    IngestReport report = ingest().read(stream("kv n=1\nbad\nkv n=2"), "-", events::add);
    assertThat(report.lines()).isEqualTo(3);
    assertThat(codec.seen.stream().map(RawEvent::reference))
        .containsExactly("-@0+6", "-@7+3", "-@11+6");
  }

  @Test
  void brokenStreamGivesWhatCameBefore() {
    InputStream broken =
        new InputStream() {
          private boolean given;

          @Override
          public int read() {
            throw new AssertionError();
          }

          @Override
          public int read(byte[] target, int offset, int count) throws IOException {
            if (given) {
              throw new IOException("connection lost");
            }
            given = true;
            byte[] content = "kv n=1\nkv n".getBytes(StandardCharsets.UTF_8);
            System.arraycopy(content, 0, target, offset, content.length);
            return content.length;
          }
        };
    IngestReport report = ingest().read(broken, "-", events::add);
    assertThat(events).hasSize(2);
    assertThat(report.fileProblems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.UNREADABLE_FILE);
  }

  @Test
  void listenerHearsOfFilesProblemsAndProgress() throws IOException {
    List<String> heard = new ArrayList<>();
    IngestListener listener =
        new IngestListener() {
          @Override
          public void fileStarted(String origin) {
            heard.add("start " + origin);
          }

          @Override
          public void fileDone(String origin) {
            heard.add("done " + origin);
          }

          @Override
          public void progress(long bytesDone, long bytesTotal, long lines) {
            heard.add("progress " + (bytesDone <= bytesTotal) + ' ' + bytesTotal + ' ' + lines);
          }

          @Override
          public void problem(Problem problem) {
            heard.add("problem " + problem.path());
          }
        };
    Path file = write("a.log", "kv n\n".repeat(150_000));
    Path none = folder.resolve("none");
    new Ingest(List.of(codec), DeadLetters.none(), listener).run(List.of(file, none), NOWHERE);
    assertThat(heard)
        .containsExactly(
            "problem " + none,
            "start " + file,
            "progress true 750000 65536",
            "progress true 750000 131072",
            "done " + file);
  }

  @Test
  void letterFolderThatCannotBeWrittenIsToldOncePerFile() throws IOException {
    Path blocked = write("blocked", "a file where the folder should be");
    IngestReport report =
        new Ingest(List.of(codec), DeadLetters.in(blocked), IngestListener.NONE)
            .run(List.of(write("a.log", "kv n=1\nbad\nbad\nbad\n")), NOWHERE);
    assertThat(report.malformed()).isEqualTo(3);
    assertThat(report.fileProblems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.STORE_UNAVAILABLE);
  }

  @Test
  void namesAndProblemsAreBoundedButCounted() throws IOException {
    StringBuilder content = new StringBuilder("kv n=1\n");
    for (int line = 0; line < 3000; line++) {
      content.append("kv new odd ").append(line).append("y".repeat(1000)).append("\nbad\n");
    }
    IngestReport report = run(write("a.log", content.toString()));
    assertThat(report.unknownIds()).hasSize(IngestReport.MOST_NAMES).containsValue(1L);
    assertThat(report.unknownIds().keySet()).allMatch(id -> id.length() <= Tally.MOST_TEXT + 1);
    assertThat(report.moreUnknownIds()).isEqualTo(2000);
    assertThat(report.unreadableFields()).isEqualTo(Map.of("n", 3000L));
    assertThat(report.lineProblems()).hasSize(IngestReport.MOST_PROBLEMS);
    assertThat(report.malformed()).isEqualTo(3000);
    assertThat(report.problemCount()).isEqualTo(3000);
    assertThat(report.problems()).hasSize(IngestReport.MOST_PROBLEMS);
  }

  private Ingest ingest() {
    return new Ingest(List.of(codec), DeadLetters.none(), IngestListener.NONE);
  }

  private IngestReport run(Path... paths) {
    return ingest().run(List.of(paths), events::add);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static InputStream stream(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String randomText(int length) {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder();
    random.ints(length, 'a', 'z').forEach(one -> text.append((char) one));
    return text.toString();
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(archive)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return archive.toByteArray();
  }
}
