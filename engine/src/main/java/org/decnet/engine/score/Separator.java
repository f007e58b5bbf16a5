package org.decnet.engine.score;

/** What stands between a statement and the next one. */
enum Separator {
  /** The output goes to the next statement. */
  PIPE,
  /** The next statement runs if this one fails. */
  OR,
  /** The next statement runs if this one succeeds. */
  AND,
  /** Nothing: the line is over. */
  END;

  /** What a statement ends with. */
  static Separator of(String statement) {
    String text = statement.stripTrailing();
    if (text.endsWith("||")) {
      return OR;
    }
    if (text.endsWith("|")) {
      return PIPE;
    }
    return text.endsWith("&&") ? AND : END;
  }
}
