package org.decnet.model.canary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What puts a token into a file that was uploaded. */
public enum CanaryInstrumenter {
  /** Puts a picture to load at the end of a page. */
  HTML,
  /** Puts the token in the place of a mark, or behind the text. */
  PLAIN,
  /** Leaves the file as it is. */
  PASSTHROUGH;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that tables and people use. */
  public String word() {
    return word;
  }

  /** The instrumenter of a word. */
  public static Optional<CanaryInstrumenter> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
