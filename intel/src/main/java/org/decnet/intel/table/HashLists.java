package org.decnet.intel.table;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.decnet.engine.port.MalwareHashes;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;

/**
 * Malware that the operator knows, from files of hashes, and what a provider said last. They are
 * read at once, and again when they have changed; a file that turns bad leaves the last good one in
 * force.
 */
public final class HashLists implements MalwareHashes {
  /** Who says what the operator's lists say. */
  public static final String PROVIDER = "hash-list";

  private final WatchedFiles<HashList> lists;
  private final WatchedFiles<HashList> fetched;

  /**
   * Lists in these files, which may be absent for now.
   *
   * @param files the operator's
   * @param fetched file in which MalwareBazaar's table is kept; nobody wonders if it is absent
   * @param clock when files are looked at again
   * @param problems hears of files and lines that make no sense
   */
  public HashLists(
      List<Path> files, Path fetched, InstantSource clock, Consumer<Problem> problems) {
    this.lists = watched(files, clock, problems);
    this.fetched =
        watched(
            List.of(fetched),
            clock,
            problem -> {
              if (problem.code() != ErrorCode.NO_SUCH_FILE) {
                problems.accept(problem);
              }
            });
    lists.current();
    this.fetched.current();
  }

  private static WatchedFiles<HashList> watched(
      List<Path> files, InstantSource clock, Consumer<Problem> problems) {
    return new WatchedFiles<>(
        files.stream()
            .map(file -> new WatchedFile<>(file, at -> HashList.read(at, problems), problems))
            .toList(),
        clock);
  }

  @Override
  public boolean knowsAny() {
    return Stream.of(lists, fetched)
        .flatMap(files -> files.current().stream())
        .anyMatch(file -> file.table() != null);
  }

  @Override
  public Optional<Hit> find(String sha256) {
    Sha256 hash = Sha256.of(sha256);
    return hash == null
        ? Optional.empty()
        : find(hash, lists, PROVIDER)
            .or(() -> find(hash, fetched, ProviderName.MALWAREBAZAAR.word()));
  }

  private static Optional<Hit> find(Sha256 hash, WatchedFiles<HashList> files, String provider) {
    for (WatchedFile<HashList> file : files.current()) {
      HashList list = file.table();
      String label = list == null ? null : list.label(hash);
      if (label != null) {
        return Optional.of(new Hit(provider, label));
      }
    }
    return Optional.empty();
  }
}
