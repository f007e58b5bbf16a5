package org.decnet.ingest;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps the lines that could not be used, for people to look at. Used by one thread. */
public interface DeadLetters {
  /** Most bytes of a line that are kept. */
  int MOST_TEXT = 64 * 1024;

  /** Most bytes of letters that are kept of one origin; what exceeds them is only counted. */
  long MOST_BYTES = 64L * 1024 * 1024;

  /** A run over an origin starts: what an earlier run kept of it is forgotten. */
  void begin(String origin) throws IOException;

  /** Keeps a line of an origin that has begun. */
  void add(DeadLetter letter) throws IOException;

  /** No more lines come from the origin. */
  void end(String origin) throws IOException;

  /** Keeps nothing. */
  static DeadLetters none() {
    return DiscardedLetters.INSTANCE;
  }

  /** Keeps one file of JSON lines per origin in a folder, which is made when it is needed. */
  static DeadLetters in(Path folder) {
    return new DeadLetterFolder(folder);
  }
}
