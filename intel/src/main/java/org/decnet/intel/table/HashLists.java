package org.decnet.intel.table;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.decnet.engine.port.MalwareHashes;
import org.decnet.model.error.Problem;

/**
 * Malware that the operator knows, from files of hashes. They are read at once, and again when they
 * have changed; a file that turns bad leaves the last good one in force.
 */
public final class HashLists implements MalwareHashes {
  /** Who says what is found here. */
  public static final String PROVIDER = "hash-list";

  private final WatchedFiles<HashList> files;

  /**
   * Lists in these files, which may be absent for now.
   *
   * @param clock when files are looked at again
   * @param problems hears of files and lines that make no sense
   */
  public HashLists(List<Path> lists, InstantSource clock, Consumer<Problem> problems) {
    files =
        new WatchedFiles<>(
            lists.stream()
                .map(file -> new WatchedFile<>(file, at -> HashList.read(at, problems), problems))
                .toList(),
            clock);
    files.current();
  }

  /** Whether there is no file at all. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  @Override
  public Optional<Hit> find(String sha256) {
    Sha256 hash = files.isEmpty() ? null : Sha256.of(sha256);
    if (hash == null) {
      return Optional.empty();
    }
    for (WatchedFile<HashList> file : files.current()) {
      HashList list = file.table();
      String label = list == null ? null : list.label(hash);
      if (label != null) {
        return Optional.of(new Hit(PROVIDER, label));
      }
    }
    return Optional.empty();
  }
}
