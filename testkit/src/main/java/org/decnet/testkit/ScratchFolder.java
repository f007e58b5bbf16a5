package org.decnet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for what many tests of a process share, and JUnit's own therefore cannot hold. */
public final class ScratchFolder {
  private ScratchFolder() {}

  /**
   * Makes a folder that is removed, with all that is in it by then, when the process ends.
   *
   * @param name what its name begins with
   */
  public static Path untilExit(String name) {
    try {
      Path folder = Files.createTempDirectory(name);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // What somebody else holds or removes stays or goes with them: nothing depends on it.
    }
  }
}
