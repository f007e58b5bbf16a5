package org.decnet.engine.score;

import java.util.List;

/**
 * A recorded session with an expert's label for each statement.
 *
 * @param id name of the session, unlike all others
 * @param family what sessions of one kind of attack share
 * @param statements in order, each with what separates it from the next
 * @param labels one for each statement
 */
public record LabelledSession(
    String id, String family, List<String> statements, List<StatementLabel> labels) {
  /** Copies the lists, which must be of one length. */
  public LabelledSession {
    statements = List.copyOf(statements);
    labels = List.copyOf(labels);
    if (statements.size() != labels.size()) {
      throw new IllegalArgumentException(
          statements.size() + " statements need as many labels, not " + labels.size());
    }
  }

  /** The first word of a statement; empty if it has none. */
  static String firstWord(String statement) {
    String text = statement.strip();
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
