package org.decnet.model.canary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the use of a token is noticed. */
public enum CanaryKind {
  /** By a request for its URL. */
  HTTP,
  /** By a question for its name. */
  DNS,
  /** By its key, wherever a request is signed with it; it names no place to call. */
  AWS_PASSIVE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that tables and people use. */
  public String word() {
    return word;
  }

  /** The kind of a word. */
  public static Optional<CanaryKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
