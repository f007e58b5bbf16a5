package org.decnet.engine.score;

import org.jspecify.annotations.Nullable;

/** What experts called a statement of a recorded session: seven labels, a statement has one. */
public enum StatementLabel {
  /** Looks at the system. */
  DISCOVERY("Discovery"),
  /** Brings, prepares or runs programs; downloads too. */
  EXECUTION("Execution"),
  /** Keeps a way in, such as keys and passwords. */
  PERSISTENCE("Persistence"),
  /** Serves another tactic, such as exfiltration. */
  OTHER("Other"),
  /** Hides what was done. */
  DEFENSE_EVASION("Defense Evasion"),
  /** Does no harm. */
  HARMLESS("Harmless"),
  /** Stops or destroys. */
  IMPACT("Impact");

  private final String word;

  StatementLabel(String word) {
    this.word = word;
  }

  /** The word that labelled files use. */
  public String word() {
    return word;
  }

  /** The label of a word; null if there is none. */
  public static @Nullable StatementLabel named(String word) {
    for (StatementLabel label : values()) {
      if (label.word.equals(word)) {
        return label;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return word;
  }
}
