package org.decnet.store.rules;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Hears from the system which files of some folders were written, made, moved or deleted. */
final class FolderWatch implements AutoCloseable {
  // The system tells of each write, not of the end of writing: what comes close together is one.
  private static final Duration QUIET = Duration.ofMillis(40);
  private static final Duration LONGEST_GATHERING = Duration.ofMillis(200);

  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  /**
   * What was touched.
   *
   * @param files files that may have changed
   * @param everything whether anything may have changed: folders came or went, or events were lost
   */
  record Touched(Set<Path> files, boolean everything) {}

  FolderWatch(WatchService service) {
    this.service = service;
  }

  /** Watches exactly these folders from now on. */
  void watch(Set<Path> wanted) throws IOException {
    for (Iterator<Map.Entry<WatchKey, Path>> known = folders.entrySet().iterator();
        known.hasNext(); ) {
      Map.Entry<WatchKey, Path> entry = known.next();
      if (!entry.getKey().isValid() || !wanted.contains(entry.getValue())) {
        entry.getKey().cancel();
        known.remove();
      }
    }
    for (Path folder : wanted) {
      // A folder that is watched already gives its old key, unless another took its place.
      folders.put(folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), folder);
    }
  }

  /**
   * Waits until something was touched, and until it has been quiet for a moment.
   *
   * @param patience longest wait; after it, nothing was touched
   */
  Touched await(Duration patience) throws InterruptedException {
    Set<Path> files = new TreeSet<>();
    WatchKey first = service.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    boolean everything = first != null && take(first, files);
    return first == null ? new Touched(files, false) : gather(files, everything);
  }

  private Touched gather(Set<Path> files, boolean all) throws InterruptedException {
    boolean everything = all;
    long end = System.nanoTime() + LONGEST_GATHERING.toNanos();
    while (System.nanoTime() < end) {
      WatchKey next = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        break;
      }
      everything |= take(next, files);
    }
    return new Touched(files, everything);
  }

  private boolean take(WatchKey key, Set<Path> files) {
    Path folder = folders.get(key);
    boolean everything = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      everything |= folder == null || take(folder, event, files);
    }
    return !key.reset() || everything;
  }

  private boolean take(Path folder, WatchEvent<?> event, Set<Path> files) {
    if (event.kind().equals(OVERFLOW) || !(event.context() instanceof Path name)) {
      return true;
    }
    Path path = folder.resolve(name);
    if (folders.containsValue(path) || Files.isDirectory(path)) {
      // A hidden link to a folder is how some systems swap all files at once.
      return !event.kind().equals(ENTRY_MODIFY)
          && (RuleFileNames.isRuleFolder(path) || Files.isSymbolicLink(path));
    }
    if (RuleFileNames.isRuleFile(path)) {
      files.add(path);
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
