package org.decnet.model.decky;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a decoy is. */
public enum DeckyState {
  /** It was never started. */
  PENDING,
  /** All services that it shall offer listen. */
  RUNNING,
  /** Some of them do. */
  DEGRADED,
  /** None of them does, and it shall not run. */
  STOPPED,
  /** None of them does, though it shall run. */
  FAILED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that people and tables use. */
  public String word() {
    return word;
  }

  /** The state of a word. */
  public static Optional<DeckyState> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
