package org.decnet.model.decky;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done to a decoy. */
public enum DeckyOperation {
  /** It is started for the first time. */
  DEPLOY,
  /** It is stopped and forgotten. */
  TEARDOWN,
  /** It is started again. */
  START,
  /** It is stopped. */
  STOP,
  /** Other ones of its services are offered. */
  MUTATE,
  /** A service gets other settings. */
  CONFIGURE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that people and tables use. */
  public String word() {
    return word;
  }

  /** The operation of a word. */
  public static Optional<DeckyOperation> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
