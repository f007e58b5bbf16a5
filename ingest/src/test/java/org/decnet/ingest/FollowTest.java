package org.decnet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.event.Field;
import org.decnet.model.event.RawEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowTest {
  @TempDir private Path folder;
  private Path log;
  private final KeyValueCodec codec = new KeyValueCodec();
  private final List<String> texts = new ArrayList<>();
  private final Script script = new Script();

  @BeforeEach
  void name() {
    log = folder.resolve("kv.log");
  }

  @Test
  void whatIsAppendedIsReadInTheNextPass() throws IOException {
    write(log, "kv 1\n");
    script.then(() -> append(log, "kv 2\nkv 3\n")).then(() -> {}).then(() -> append(log, "kv 4\n"));
    IngestReport report = follow(log);
    assertThat(texts)
        .containsExactly("kv 1", "idle", "kv 2", "kv 3", "idle", "idle", "kv 4", "idle");
    assertThat(report.lines()).isEqualTo(4);
    assertThat(codec.seen.stream().map(RawEvent::offset)).containsExactly(0L, 5L, 10L, 15L);
    assertThat(report.clean()).isTrue();
  }

  @Test
  void lineWithoutEndWaitsForIt() throws IOException {
    write(log, "kv 1\nkv ha");
    script.then(() -> append(log, "ppy\nkv 3"));
    IngestReport report = follow(log);
    assertThat(texts).containsExactly("kv 1", "idle", "kv happy", "idle");
    assertThat(report.malformed()).isZero();
    assertThat(report.lines()).isEqualTo(2);
  }

  @Test
  void renamedFileIsReadToItsEndBeforeItsSuccessor() throws IOException {
    write(log, "kv 1\n");
    script.then(() -> {
      append(log, "kv 2\n");
      Files.move(log, folder.resolve("elsewhere"));
      write(log, "kv 3\n");
    });
    script.then(() -> append(log, "kv 4\n"));
    IngestReport report = follow(log);
    assertThat(texts).containsExactly("kv 1", "idle", "kv 2", "kv 3", "idle", "kv 4", "idle");
    assertThat(report.lines()).isEqualTo(4);
    assertThat(report.files()).isEqualTo(2);
    assertThat(report.clean()).isTrue();
  }

  @Test
  void lateLinesOfARenamedFileAndItsCutEndAreRead() throws IOException {
    Path old = folder.resolve("elsewhere");
    write(log, "kv 1\n");
    script.then(() -> {
      Files.move(log, old);
      write(log, "kv new\n");
    });
    script.then(() -> append(old, "kv late\nkv cut"));
    script.then(() -> {}).then(() -> {});
    IngestReport report = follow(log);
    assertThat(texts)
        .containsExactly(
            "kv 1", "idle", "kv new", "idle", "kv late", "idle", "kv cut", "idle", "idle");
    assertThat(report.lines()).isEqualTo(4);
  }

  @Test
  void rotationInAFollowedFolderReadsNothingTwice() throws IOException {
    write(log, "kv 1\n");
    script.then(() -> {
      append(log, "kv 2\n");
      Files.move(log, folder.resolve("kv.log.1"));
      write(log, "kv 3\n");
    });
    script.then(() -> {
      append(folder.resolve("kv.log.1"), "kv late\n");
      Files.move(folder.resolve("kv.log.1"), folder.resolve("kv.log.2"));
      Files.move(log, folder.resolve("kv.log.1"));
      write(log, "kv 4\n");
    });
    IngestReport report = follow(folder);
    assertThat(texts)
        .containsExactly("kv 1", "idle", "kv 2", "kv 3", "idle", "kv late", "kv 4", "idle");
    assertThat(report.files()).isEqualTo(3);
  }

  @Test
  void missingFileBetweenTwoRotationStepsIsNoProblem() throws IOException {
    write(log, "kv 1\n");
    script.then(() -> Files.move(log, folder.resolve("elsewhere")));
    script.then(() -> write(log, "kv 2\n"));
    IngestReport report = follow(log);
    assertThat(texts).containsExactly("kv 1", "idle", "idle", "kv 2", "idle");
    assertThat(report.clean()).isTrue();
  }

  @Test
  void cutFileIsReadFromItsStart() throws IOException {
    write(log, "kv 1\nkv 2\nkv par");
    script.then(() -> write(log, "kv 3\n"));
    script.then(() -> append(log, "kv 4\n"));
    follow(log);
    assertThat(texts).containsExactly("kv 1", "kv 2", "idle", "kv 3", "idle", "kv 4", "idle");
    assertThat(codec.seen.stream().map(RawEvent::reference))
        .containsExactly(log + "@0+4", log + "@5+4", log + "@0+4", log + "@5+4");
  }

  @Test
  void cutFileThatOutgrewItsOldSizeIsReadFromItsStart() throws IOException {
    write(log, "kv 1\n");
    script.then(() -> append(log, "kv 2\n"));
    script.then(() -> write(log, "kv three\nkv four\nkv five\n"));
    follow(log);
    assertThat(texts)
        .containsExactly("kv 1", "idle", "kv 2", "idle", "kv three", "kv four", "kv five", "idle");
  }

  @Test
  void filesThatAppearLaterAreRead() throws IOException {
    write(folder.resolve("a"), "kv a\n");
    script.then(() -> {
      Files.createDirectory(folder.resolve("sub"));
      write(folder.resolve("sub/b"), "kv b\n");
    });
    follow(folder);
    assertThat(texts).containsExactly("kv a", "idle", "kv b", "idle");
  }

  @Test
  void givenFileMayAppearLater() {
    script.then(() -> write(log, "kv 1\n"));
    IngestReport report = follow(log);
    assertThat(texts).containsExactly("idle", "kv 1", "idle");
    assertThat(report.fileProblems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.NO_SUCH_FILE);
  }

  @Test
  void archiveIsReadOnce() throws IOException {
    Path archive = folder.resolve("old.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      out.write('k');
      out.write('v');
      out.write(' ');
    }
    script.then(() -> {}).then(() -> {});
    IngestReport report = follow(folder);
    assertThat(texts).containsExactly("kv ", "idle", "idle", "idle");
    assertThat(report.files()).isEqualTo(1);
  }

  @Test
  void formatMayShowInALaterPass() throws IOException {
    write(log, "banner\n");
    script.then(() -> append(log, "kv 1\n"));
    IngestReport report = follow(log);
    assertThat(texts).containsExactly("idle", "kv 1", "idle");
    assertThat(report.lines()).isEqualTo(2);
    assertThat(report.malformed()).isEqualTo(1);
    assertThat(report.hasFileProblems()).isFalse();
  }

  @Test
  void formatThatNeverShowsIsToldAtTheEnd() throws IOException {
    write(log, "banner\n");
    script.then(() -> {});
    IngestReport report = follow(log);
    assertThat(report.fileProblems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.UNKNOWN_FORMAT);
    assertThat(report.lines()).isZero();
  }

  @Test
  void unknownFileIsToldOnceUntilItIsWrittenAnew() throws IOException {
    write(log, "noise\n".repeat(60));
    script.then(() -> append(log, "kv 1\n"));
    script.then(() -> write(log, "kv 2\n"));
    IngestReport report = follow(log);
    assertThat(texts).containsExactly("idle", "idle", "kv 2", "idle");
    assertThat(report.fileProblemCount()).isEqualTo(1);
  }

  @Test
  void stopEndsTheRunInTheMiddleOfAFile() throws IOException {
    write(log, "kv 1\n".repeat(100));
    FollowControl control =
        new FollowControl() {
          @Override
          public boolean stopped() {
            return texts.size() >= 60;
          }

          @Override
          public void idle() {
            throw new AssertionError("There was more to read");
          }
        };
    IngestReport report =
        ingest(DeadLetters.none()).follow(List.of(log), e -> texts.add(""), control);
    assertThat(report.events()).isEqualTo(60);
    assertThat(report.clean()).isTrue();
  }

  @Test
  void failingSinkEndsTheRun() throws IOException {
    write(log, "kv 1\nkv 2\n");
    assertThatThrownBy(() ->
            ingest(DeadLetters.none())
                .follow(
                    List.of(log),
                    event -> {
                      throw new IllegalStateException("store is full");
                    },
                    script))
        .hasMessage("store is full")
        .hasNoSuppressedExceptions();
  }

  @Test
  void deadLettersSurviveRotation() throws IOException {
    Path letters = folder.resolve("letters");
    write(log, "kv 1\nbad one\n");
    script.then(() -> append(log, "bad two\n"));
    ingest(DeadLetters.in(letters)).follow(List.of(log), event -> {}, script);
    Path file = letters.resolve(DeadLetterFolder.fileName(log.toString()));
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void randomWritesAndRotationsLoseAndRepeatNothing(int seed) throws IOException {
    Random random = new Random(seed);
    write(log, "kv start\n");
    List<String> written = new ArrayList<>(List.of("kv start"));
    for (int step = 0; step < 60; step++) {
      int number = step;
      boolean rotate = random.nextInt(5) == 0;
      int lines = random.nextInt(6);
      int cut = random.nextInt(3);
      for (int line = 0; line < lines; line++) {
        written.add("kv " + step + '.' + line);
      }
      script.then(() -> {
        for (int line = 0; line < lines; line++) {
          append(log, "kv " + number + '.' + line + "\n");
        }
        if (rotate) {
          Files.move(log, folder.resolve("kv.log." + number));
          write(log, "");
        }
      });
      if (cut == 0) {
        written.add("kv cut " + step);
        script.then(() -> append(log, "kv cu"));
        script.then(() -> append(log, "t " + number + "\n"));
      }
    }
    IngestReport report = follow(random.nextBoolean() ? log : folder);
    texts.removeIf("idle"::equals);
    assertThat(texts).isEqualTo(written);
    assertThat(report.lines()).isEqualTo(written.size());
  }

  private IngestReport follow(Path path) {
    return ingest(DeadLetters.none())
        .follow(
            List.of(path),
            event -> texts.add(String.valueOf(event.text(Field.COMMAND_TEXT))),
            script);
  }

  private Ingest ingest(DeadLetters letters) {
    return new Ingest(List.of(codec), letters, IngestListener.NONE);
  }

  private static void write(Path path, String text) throws IOException {
    Files.writeString(path, text);
  }

  private static void append(Path path, String text) throws IOException {
    Files.writeString(path, text, StandardOpenOption.APPEND);
  }

  /** Does one step each time the files have been read, and stops when there is none left. */
  private final class Script implements FollowControl {
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean done;

    Script then(Step step) {
      steps.add(step);
      return this;
    }

    @Override
    public boolean stopped() {
      return done;
    }

    @Override
    public void idle() {
      texts.add("idle");
      Step step = steps.poll();
      if (step == null) {
        done = true;
        return;
      }
      try {
        step.run();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** Something that happens to the files. */
  private interface Step {
    void run() throws IOException;
  }
}
