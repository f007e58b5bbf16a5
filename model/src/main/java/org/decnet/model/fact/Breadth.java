package org.decnet.model.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How wide the thing is that one message tells of. */
public enum Breadth {
  /** A source address. */
  ATTACKER,
  /** An operator, where one is known. */
  IDENTITY,
  /** An operation, where one is known. */
  CAMPAIGN;

  /** The breadth of a word such as {@code identity}. */
  public static Optional<Breadth> ofWord(String word) {
    return Arrays.stream(values()).filter(breadth -> breadth.word().equals(word)).findFirst();
  }

  /** The word that settings and ids carry. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
