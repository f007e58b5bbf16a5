package org.decnet.engine.normalise;

import org.jspecify.annotations.Nullable;

/**
 * Folds the lookup expressions of Log4j that stand for constant text, such as {@code ${lower:j}},
 * to that text. Works from the inside out in one pass; what is nested deeper than eight is left.
 */
final class Lookups {
  private static final int MAX_DEPTH = 8;

  private final String text;
  private final StringBuilder folded;
  private final int[] starts = new int[MAX_DEPTH];
  private int depth;

  private Lookups(String text) {
    this.text = text;
    this.folded = new StringBuilder(text.length());
  }

  /** Folds the lookups of a text in lower case. */
  static String fold(String text) {
    return text.contains("${") ? new Lookups(text).run() : text;
  }

  private String run() {
    int skipped = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        depth = 0; // an expression does not reach into the next header
        skipped = 0;
      } else if (c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '{') {
        if (depth < MAX_DEPTH) {
          starts[depth++] = folded.length();
        } else {
          skipped++;
        }
      } else if (c == '}' && skipped > 0) {
        skipped--;
      } else if (c == '}' && depth > 0) {
        close(starts[--depth]);
        continue;
      }
      folded.append(c);
    }
    return folded.toString();
  }

  private void close(int start) {
    String literal = literal(folded.substring(start + 2));
    if (literal == null) {
      folded.append('}');
    } else {
      folded.setLength(start);
      folded.append(literal);
    }
  }

  private static @Nullable String literal(String expression) {
    if (expression.startsWith("lower:") || expression.startsWith("upper:")) {
      return expression.substring(6);
    }
    if (expression.startsWith("date:'") && expression.endsWith("'") && expression.length() > 6) {
      return expression.substring(6, expression.length() - 1);
    }
    boolean hasDefault =
        expression.startsWith(":")
            || expression.startsWith("env:")
            || expression.startsWith("sys:");
    int separator = hasDefault ? expression.indexOf(":-") : -1;
    return separator < 0 ? null : expression.substring(separator + 2);
  }
}
