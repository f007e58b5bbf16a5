package org.decnet.engine.port;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key may be used for. None holds another. */
public enum KeyScope {
  /** Asking. */
  READ,
  /** Taking away exports, and the TAXII server. */
  EXPORT,
  /** Sending logs. */
  INGEST,
  /** Changing. */
  ADMIN;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that people and tables use. */
  public String word() {
    return word;
  }

  /** The scope of a word. */
  public static Optional<KeyScope> named(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
  }
}
