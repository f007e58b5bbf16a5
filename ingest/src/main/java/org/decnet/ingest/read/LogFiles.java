package org.decnet.ingest.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;

/**
 * Finds the files that paths stand for. A file that is met twice counts once. Links inside a folder
 * are not followed, so that no folder leads out of itself.
 */
public final class LogFiles {
  /** Deepest folder that is looked into, below the given one. */
  public static final int MAX_DEPTH = 32;

  /** Most files of one search. */
  public static final int MAX_FILES = 100_000;

  private final Map<Object, Found> found = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private PathMatcher wanted = every -> true;
  private boolean full;

  private LogFiles() {}

  /**
   * A file.
   *
   * @param path where it is now
   * @param key what stays the same when it is renamed, where the file system has such a thing
   * @param size bytes; -1 if that cannot be known, as of a pipe
   * @param named whether it was given itself, and not a folder or pattern that it was found by
   */
  public record Found(Path path, Object key, long size, boolean named) {}

  /** What a search has found, in the order of the paths and, in a folder, of the names. */
  public record Listing(Collection<Found> files, List<Problem> problems) {}

  /** Looks for files. */
  public static Listing find(List<Path> paths) {
    LogFiles search = new LogFiles();
    paths.forEach(search::visitGiven);
    return new Listing(List.copyOf(search.found.values()), List.copyOf(search.problems));
  }

  /** What identifies the file that a path leads to now. */
  public static Object key(Path path) throws IOException {
    return key(path, Files.readAttributes(path, BasicFileAttributes.class));
  }

  private static Object key(Path path, BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return key == null ? path.toAbsolutePath().normalize() : key;
  }

  private void visitGiven(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        visitFolder(path, 0);
      } else {
        add(path, attributes, true);
      }
    } catch (NoSuchFileException missing) {
      visitPattern(path);
    } catch (IOException failure) {
      problem(path, ErrorCode.UNREADABLE_FILE, "Cannot be read: " + FailureReason.of(failure));
    }
  }

  /** A pattern that the shell did not expand, because it was quoted or matches too much. */
  private void visitPattern(Path path) {
    Path folder = PathPattern.folder(path);
    if (folder == null) {
      problem(path, ErrorCode.NO_SUCH_FILE, "There is no such file or folder");
      return;
    }
    int before = found.size();
    wanted = PathPattern.matcher(path);
    visitFolder(folder, 0);
    wanted = every -> true;
    if (found.size() == before && !full) {
      problem(path, ErrorCode.NO_SUCH_FILE, "Matches no file");
    }
  }

  private void visitFolder(Path folder, int depth) {
    if (depth > MAX_DEPTH) {
      problem(folder, ErrorCode.UNREADABLE_FILE, "Lies more than " + MAX_DEPTH + " folders deep");
      return;
    }
    for (Path entry : entries(folder)) {
      visitEntry(entry, depth);
    }
  }

  private void visitEntry(Path entry, int depth) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory()) {
        visitBelow(entry, depth + 1);
      } else if (attributes.isRegularFile() && wanted.matches(entry)) {
        add(entry, attributes, false);
      }
    } catch (NoSuchFileException gone) {
      // Removed or renamed since the folder was listed: no file of this search.
      return;
    } catch (IOException failure) {
      problem(entry, ErrorCode.UNREADABLE_FILE, "Cannot be read: " + FailureReason.of(failure));
    }
  }

  /** All of a folder that a pattern matches is wanted. */
  private void visitBelow(Path folder, int depth) {
    PathMatcher outer = wanted;
    wanted = outer.matches(folder) ? every -> true : outer;
    visitFolder(folder, depth);
    wanted = outer;
  }

  private List<Path> entries(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (entries.size() >= MAX_FILES) {
          problem(folder, ErrorCode.UNREADABLE_FILE, "Holds more than " + MAX_FILES + " files");
          break;
        }
        entries.add(entry);
      }
    } catch (IOException | DirectoryIteratorException failure) {
      problem(folder, ErrorCode.UNREADABLE_FILE, "Cannot be listed: " + FailureReason.of(failure));
    }
    entries.sort(null);
    return entries;
  }

  private void add(Path path, BasicFileAttributes attributes, boolean named) {
    if (found.size() < MAX_FILES) {
      long size = attributes.isRegularFile() ? attributes.size() : -1;
      Object key = key(path, attributes);
      found.putIfAbsent(key, new Found(path, key, size, named));
    } else if (!full) {
      full = true;
      problem(path, ErrorCode.UNREADABLE_FILE, "Comes after " + MAX_FILES + " other files");
    }
  }

  private void problem(Path path, ErrorCode code, String message) {
    if (problems.size() < MAX_FILES) {
      problems.add(Problem.ofFile(path.toString(), code, message));
    }
  }
}
