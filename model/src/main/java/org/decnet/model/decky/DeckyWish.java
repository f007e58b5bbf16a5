package org.decnet.model.decky;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What its owner wants of a decoy. */
public enum DeckyWish {
  /** It shall run, also after a start of the node. */
  RUN,
  /** It shall not run. */
  STOP,
  /** It shall be gone. */
  GO;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that tables use. */
  public String word() {
    return word;
  }

  /** The wish of a word. */
  public static Optional<DeckyWish> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
