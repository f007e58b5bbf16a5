package org.decnet.engine.derive;

import org.jspecify.annotations.Nullable;

/**
 * A file that a statement writes.
 *
 * @param path as typed
 * @param action what happens to it
 * @param content what it will hold or what is added; null if unknown
 */
record FileWrite(String path, Action action, @Nullable String content) {
  /** What happens to a file. */
  enum Action {
    /** Made, or written anew. */
    CREATE,
    /** Added to. */
    APPEND,
    /** Emptied. */
    TRUNCATE
  }
}
