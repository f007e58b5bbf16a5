package org.decnet.ingest.read;

import java.nio.file.Path;
import java.nio.file.PathMatcher;
import org.jspecify.annotations.Nullable;

/** Paths with {@code *}, {@code ?}, {@code [a-z]} and {@code {a,b}} in them. */
final class PathPattern {
  private PathPattern() {}

  /** The folder below which everything lies that matches; null for a path without a pattern. */
  static @Nullable Path folder(Path path) {
    Path folder = path.isAbsolute() ? path.getRoot() : Path.of("");
    for (Path name : path) {
      if (isPattern(name.toString())) {
        return folder.toString().isEmpty() ? Path.of(".") : folder;
      }
      folder = folder.resolve(name);
    }
    return null;
  }

  /** Whether a file is one that a pattern means. */
  static PathMatcher matcher(Path pattern) {
    PathMatcher glob = pattern.getFileSystem().getPathMatcher("glob:" + pattern.normalize());
    return path -> glob.matches(path.normalize());
  }

  private static boolean isPattern(String name) {
    return name.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
  }
}
