package org.decnet.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
  @TempDir private Path folder;

  @Test
  void folderIsWalkedInTheOrderOfNames() throws IOException {
    for (String name : List.of("c.json", "a/z.json", "b.json", "a/b/x.json", "a/y.json")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
    assertThat(names(folder))
        .containsExactly("a/b/x.json", "a/y.json", "a/z.json", "b.json", "c.json");
  }

  @Test
  void givenOrderOfPathsIsKept() throws IOException {
    Path first = Files.writeString(folder.resolve("z"), "1");
    Path second = Files.writeString(folder.resolve("a"), "2");
    assertThat(names(first, second)).containsExactly("z", "a");
  }

  @Test
  void fileThatIsMetTwiceCountsOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "1");
    assertThat(names(file, folder, folder.resolve("../" + folder.getFileName() + "/a")))
        .containsExactly("a");
  }

  @Test
  void linksInAFolderAreNotFollowedButAGivenLinkIs() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path secret = Files.writeString(outside.resolve("secret"), "x");
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.createSymbolicLink(inside.resolve("file"), secret);
    Files.createSymbolicLink(inside.resolve("dir"), outside);
    Files.createSymbolicLink(inside.resolve("loop"), inside);
    assertThat(names(inside)).isEmpty();
    assertThat(names(inside.resolve("file"))).containsExactly("inside/file");
  }

  @Test
  void foldersBelowTheDeepestAreNotEntered() throws IOException {
    Path deep = folder;
    for (int depth = 0; depth < LogFiles.MAX_DEPTH; depth++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep.resolve("d"));
    Files.writeString(deep.resolve("kept"), "x");
    Files.writeString(deep.resolve("d/lost"), "x");
    LogFiles.Listing listing = LogFiles.find(List.of(folder));
    assertThat(listing.files())
        .extracting(found -> found.path().getFileName().toString())
        .containsExactly("kept");
    assertThat(listing.problems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.UNREADABLE_FILE);
  }

  @Test
  void missingPathIsAProblemAndTheRestIsFound() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "123");
    LogFiles.Listing listing = LogFiles.find(List.of(folder.resolve("none"), file));
    assertThat(listing.problems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.NO_SUCH_FILE);
    assertThat(listing.files()).extracting(LogFiles.Found::size).containsExactly(3L);
  }

  @Test
  void keyStaysWhenAFileIsRenamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "1");
    Object key = LogFiles.key(file);
    Path moved = Files.move(file, folder.resolve("b"));
    Files.writeString(file, "2");
    assertThat(LogFiles.key(moved)).isEqualTo(key);
    assertThat(LogFiles.key(file)).isNotEqualTo(key);
  }

  private List<String> names(Path... paths) {
    LogFiles.Listing listing = LogFiles.find(List.of(paths));
    assertThat(listing.problems()).isEmpty();
    return listing.files().stream()
        .map(found -> folder.relativize(found.path().normalize()).toString())
        .toList();
  }
}
