package org.decnet.store.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets one opener of a data folder at a time set it up, across threads and processes. The operating
 * system frees the lock of a process that dies.
 */
public final class FolderLock {
  private static final String NAME = "decnet.lock";
  private static final Duration POLL = Duration.ofMillis(10);

  private FolderLock() {}

  /** What is done while the lock is held. */
  @FunctionalInterface
  public interface Setup {
    /** Does it. */
    void run() throws IOException, SQLException;
  }

  /**
   * Waits for the lock of a folder and does something while holding it.
   *
   * @throws IOException if the folder cannot be written, or another opener holds it for too long
   * @throws SQLException if the setup fails with it
   */
  public static void whileHeld(Path folder, Duration atMost, Setup setup)
      throws IOException, SQLException {
    Path file = folder.resolve(NAME);
    make(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      take(channel, folder, atMost);
      setup.run(); // closing the channel frees the lock
    }
  }

  private static void take(FileChannel channel, Path folder, Duration atMost) throws IOException {
    Duration waited = Duration.ZERO;
    while (tryLock(channel) == null) {
      if (waited.compareTo(atMost) >= 0) {
        throw new IOException("Another process is setting up " + folder + " and does not finish");
      }
      LockSupport.parkNanos(POLL.toNanos());
      waited = waited.plus(POLL);
    }
  }

  private static void make(Path file) throws IOException {
    try {
      PrivateFiles.file(file);
    } catch (FileAlreadyExistsException e) {
      return; // an earlier opener made it
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another thread of this process holds it
    }
  }
}
