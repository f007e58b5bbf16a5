package org.decnet.store;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where and how data is kept.
 *
 * @param dataFolder folder of the database and its key; made if it is missing
 * @param busyTimeout longest wait for another process that writes
 * @param writerCacheMib memory for pages of the connection that writes, in MiB
 * @param readers most questions answered at one time
 */
public record StoreSettings(
    Path dataFolder, Duration busyTimeout, int writerCacheMib, int readers) {

  private static final Duration USUAL_BUSY_TIMEOUT = Duration.ofSeconds(30);
  private static final int USUAL_WRITER_CACHE_MIB = 64;
  private static final int USUAL_READERS = 4;

  /** Checks the numbers. */
  public StoreSettings {
    if (busyTimeout.isNegative() || writerCacheMib < 1 || readers < 1) {
      throw new IllegalArgumentException(
          "busyTimeout must not be negative; writerCacheMib and readers must be at least 1");
    }
  }

  /** The usual settings for a data folder. */
  public static StoreSettings of(Path dataFolder) {
    return new StoreSettings(dataFolder, USUAL_BUSY_TIMEOUT, USUAL_WRITER_CACHE_MIB, USUAL_READERS);
  }
}
