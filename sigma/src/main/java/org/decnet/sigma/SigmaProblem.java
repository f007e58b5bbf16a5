package org.decnet.sigma;

/**
 * One thing wrong with a rule file, and where.
 *
 * @param path the file, as it was given to the parser
 * @param line line in it, from 1; 0 if the problem concerns the whole file
 * @param column column in the line in characters, from 1; 0 if unknown
 * @param rule name, id or title of the rule; empty if the problem lies outside any rule or the rule
 *     has none of them
 * @param field dotted path of the key in the rule, for instance {@code detection.sel.Image|re};
 *     empty if the problem concerns the whole document
 * @param severity whether it stops the file from loading
 * @param message what is wrong and what was expected, for people
 */
public record SigmaProblem(
    String path,
    int line,
    int column,
    String rule,
    String field,
    Severity severity,
    String message) {

  /** Whether this problem stops its file from loading. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The problem as one line: {@code path:line:column: error: [rule] field: message}. */
  public String describe() {
    StringBuilder text = new StringBuilder(path);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    text.append(": ").append(severity.word()).append(": ");
    if (!rule.isEmpty()) {
      text.append('[').append(rule).append("] ");
    }
    if (!field.isEmpty()) {
      text.append(field).append(": ");
    }
    return text.append(message).toString();
  }
}
