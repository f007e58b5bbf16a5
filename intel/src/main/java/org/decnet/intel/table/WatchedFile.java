package org.decnet.intel.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import java.util.function.Function;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A table and the file that it came from, which may change. What cannot be read leaves the last
 * good table in force and is said once for each state of the file.
 */
final class WatchedFile<T> {
  private final Path file;
  private final Function<Path, T> reading;
  private final Consumer<Problem> problems;
  private @Nullable Object seen;
  private volatile @Nullable T table;

  WatchedFile(Path file, Function<Path, T> reading, Consumer<Problem> problems) {
    this.file = file;
    this.reading = reading;
    this.problems = problems;
  }

  /** Reads the file again if it is another than before. */
  void refresh() {
    Object now = state();
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    if (now instanceof Problem problem) {
      problems.accept(problem);
      return;
    }
    try {
      table = reading.apply(file);
    } catch (DecnetException e) {
      problems.accept(Problem.ofFile(file.toString(), e.code(), String.valueOf(e.getMessage())));
    }
  }

  private Object state() {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
    } catch (NoSuchFileException e) {
      return Problem.ofFile(file.toString(), ErrorCode.NO_SUCH_FILE, "expected a table");
    } catch (IOException e) {
      return Problem.ofFile(file.toString(), ErrorCode.UNREADABLE_FILE, "cannot be looked at");
    }
  }

  /** The last good table; null if there was none yet. */
  @Nullable T table() {
    return table;
  }

  /** Lets go of a table that is damaged inside: rather nothing than nonsense, and said once. */
  void drop(DecnetException damage) {
    table = null;
    problems.accept(
        Problem.ofFile(file.toString(), damage.code(), String.valueOf(damage.getMessage())));
  }
}
