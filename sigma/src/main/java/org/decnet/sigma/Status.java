package org.decnet.sigma;

import org.jspecify.annotations.Nullable;

/** How mature its author says a rule is. */
public enum Status {
  STABLE("stable"),
  TEST("test"),
  EXPERIMENTAL("experimental"),
  DEPRECATED("deprecated"),
  UNSUPPORTED("unsupported");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** The word that rule files carry. */
  public String word() {
    return word;
  }

  /** The status of a rule file's word, or null if there is none such. */
  public static @Nullable Status of(String word) {
    for (Status status : values()) {
      if (status.word.equals(word)) {
        return status;
      }
    }
    return null;
  }
}
