package org.decnet.sigma;

import org.jspecify.annotations.Nullable;

/** How severe its author says the finding of a rule is. */
public enum Level {
  INFORMATIONAL("informational"),
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  CRITICAL("critical");

  private final String word;

  Level(String word) {
    this.word = word;
  }

  /** The word that rule files carry. */
  public String word() {
    return word;
  }

  /** The level of a rule file's word, or null if there is none such. */
  public static @Nullable Level of(String word) {
    for (Level level : values()) {
      if (level.word.equals(word)) {
        return level;
      }
    }
    return null;
  }
}
