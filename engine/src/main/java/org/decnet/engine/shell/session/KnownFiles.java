package org.decnet.engine.shell.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The files that a session made or changed, the latest last. Immutable and bounded: the file that
 * was touched longest ago is forgotten first.
 *
 * <p>A directory into which an archive was unpacked stands, with a slash at its end, for the files
 * in it whose names are not known.
 */
final class KnownFiles {
  /** Most files of one session. */
  static final int MOST = 64;

  /** Longer paths are not remembered: no system has them. */
  static final int LONGEST_PATH = 1024;

  static final KnownFiles NONE = new KnownFiles(Collections.emptyMap());

  private final Map<String, KnownFile> byPath;
  private final boolean unpacked;

  /** Kept, since sessions are looked up again and again. */
  private final int hash;

  private KnownFiles(Map<String, KnownFile> byPath) {
    this.byPath = byPath;
    this.unpacked = byPath.keySet().stream().anyMatch(path -> path.endsWith("/"));
    this.hash = byPath.hashCode();
  }

  @Nullable KnownFile get(String path) {
    return byPath.get(path);
  }

  boolean isEmpty() {
    return byPath.isEmpty();
  }

  /** The file of a path, or one that nothing is known of. */
  KnownFile orOld(String path) {
    return Objects.requireNonNullElse(find(path), KnownFile.OF_OLD);
  }

  /** The file of a path, or what was unpacked around it; null if neither is known. */
  @Nullable KnownFile find(String path) {
    KnownFile file = byPath.get(path);
    int slash = unpacked ? path.lastIndexOf('/') : -1;
    while (file == null && slash > 0) {
      file = byPath.get(path.substring(0, slash + 1));
      slash = path.lastIndexOf('/', slash - 1);
    }
    return file;
  }

  KnownFiles with(String path, KnownFile file) {
    if (!path.startsWith("/") || path.length() > LONGEST_PATH || file.equals(byPath.get(path))) {
      return this;
    }
    LinkedHashMap<String, KnownFile> changed = new LinkedHashMap<>(byPath);
    changed.remove(path);
    changed.put(path, file);
    if (changed.size() > MOST) {
      changed.remove(changed.firstEntry().getKey());
    }
    return new KnownFiles(changed);
  }

  KnownFiles without(String path) {
    if (!byPath.containsKey(path)) {
      return this;
    }
    LinkedHashMap<String, KnownFile> changed = new LinkedHashMap<>(byPath);
    changed.remove(path);
    return new KnownFiles(changed);
  }

  /** Paths of the files of a directory, those of its directories left out. */
  List<String> in(String directory) {
    String prefix = directory.endsWith("/") ? directory : directory + '/';
    List<String> found = new ArrayList<>();
    for (String path : byPath.keySet()) {
      if (path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0) {
        found.add(path);
      }
    }
    return found;
  }

  /** How many characters are kept, about. */
  int weight() {
    int weight = 0;
    for (String path : byPath.keySet()) {
      weight += path.length();
    }
    return weight;
  }

  /** The order counts: it decides which file is forgotten first. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnownFiles files
        && hash == files.hash
        && byPath.equals(files.byPath)
        && List.copyOf(byPath.keySet()).equals(List.copyOf(files.byPath.keySet()));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
