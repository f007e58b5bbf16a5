package org.decnet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decnet.model.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProblemsTest {
  @TempDir private Path folder;

  @Test
  void fileThatMayNotBeOpenedIsUnreadable() throws IOException {
    Path file = Files.writeString(folder.resolve("a.log"), "x");
    assertThat(FileProblems.of(file, new FileNotFoundException("a (Permission denied)")).code())
        .isEqualTo(ErrorCode.UNREADABLE_FILE);
    assertThat(FileProblems.of(file, new AccessDeniedException("a")).message())
        .isEqualTo("Cannot be read: permission denied");
  }

  @Test
  void fileThatIsGoneIsMissing() {
    assertThat(FileProblems.of(folder.resolve("a"), new FileNotFoundException("a")).code())
        .isEqualTo(ErrorCode.NO_SUCH_FILE);
  }

  @Test
  void onlyAnArchiveIsDamaged() {
    EOFException failure = new EOFException();
    assertThat(FileProblems.of(folder.resolve("a.gz"), failure).code())
        .isEqualTo(ErrorCode.DAMAGED_ARCHIVE);
    assertThat(FileProblems.of(folder.resolve("a.log"), failure).message())
        .isEqualTo("Cannot be read: EOFException");
  }

  @Test
  void linkThatLeadsNowhereEndsOnlyItself() throws IOException {
    Path loop = folder.resolve("loop");
    Files.createSymbolicLink(loop, loop);
    Path good = Files.writeString(folder.resolve("a.log"), "kv 1\n");
    IngestReport report =
        new Ingest(List.of(new KeyValueCodec()), DeadLetters.none(), IngestListener.NONE)
            .run(List.of(loop, good), event -> {});
    assertThat(report.fileProblems()).hasSize(1);
    assertThat(report.fileProblems().getFirst().code()).isEqualTo(ErrorCode.UNREADABLE_FILE);
    assertThat(report.fileProblems().getFirst().message()).doesNotContain("Exception");
    assertThat(report.events()).isEqualTo(1);
  }
}
