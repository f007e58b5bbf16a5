package org.decnet.engine.shell.session;

import org.jspecify.annotations.Nullable;

/**
 * A file that a session made or changed.
 *
 * @param origin how it came to be; null if it was there before
 * @param madeExecutable whether the session gave it leave to run
 */
public record KnownFile(@Nullable FileOrigin origin, boolean madeExecutable) {
  /** A file that the session only came across. */
  static final KnownFile OF_OLD = new KnownFile(null, false);

  /** The file with new content. Its leave to run stays, as it does on a real system. */
  KnownFile from(FileOrigin other) {
    return new KnownFile(other, madeExecutable);
  }

  /** The file with leave to run. */
  KnownFile executable() {
    return madeExecutable ? this : new KnownFile(origin, true);
  }
}
