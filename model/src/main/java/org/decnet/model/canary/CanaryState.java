package org.decnet.model.canary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a token. */
public enum CanaryState {
  /** Its uses are taken down. */
  PLANTED,
  /** It is no longer watched. */
  REVOKED,
  /** Its file could not be made. */
  FAILED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that tables and people use. */
  public String word() {
    return word;
  }

  /** The state of a word. */
  public static Optional<CanaryState> named(String word) {
    return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
  }
}
