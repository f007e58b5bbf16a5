package org.decnet.intel.table;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Files that are looked at again at most every half minute, by whichever thread asks then; others
 * go on with what is loaded.
 */
final class WatchedFiles<T> {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  private final List<WatchedFile<T>> files;
  private final InstantSource clock;
  private final ReentrantLock look = new ReentrantLock();
  private volatile Instant nextLook = Instant.MIN;

  WatchedFiles(List<WatchedFile<T>> files, InstantSource clock) {
    this.files = List.copyOf(files);
    this.clock = clock;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** The files, after a look at them if it is time for one. */
  List<WatchedFile<T>> current() {
    Instant now = clock.instant();
    if (!now.isBefore(nextLook)) {
      lookAgain(now);
    }
    return files;
  }

  private void lookAgain(Instant now) {
    boolean first = nextLook.equals(Instant.MIN);
    if (first) {
      look.lock(); // nobody has anything to go on with
    } else if (!look.tryLock()) {
      return;
    }
    try {
      if (!now.isBefore(nextLook)) {
        files.forEach(WatchedFile::refresh);
        nextLook = now.plus(BETWEEN_LOOKS);
      }
    } finally {
      look.unlock();
    }
  }
}
