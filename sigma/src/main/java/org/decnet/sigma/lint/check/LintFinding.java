package org.decnet.sigma.lint.check;

/**
 * One thing that the linter found.
 *
 * @param check id of the check, for instance {@code dead-search}
 * @param severity how much it matters
 * @param path the file, as it was given to the parser
 * @param line line in it, from 1; 0 if the finding concerns the whole document
 * @param column column in the line, from 1; 0 if unknown
 * @param rule name, id or title of the rule
 * @param field dotted path of the key in the rule; empty if it concerns the whole document
 * @param message what is the matter
 * @param advice what to do about it
 */
public record LintFinding(
    String check,
    LintSeverity severity,
    String path,
    int line,
    int column,
    String rule,
    String field,
    String message,
    String advice) {

  /** The finding as one line. */
  public String describe() {
    String place = line == 0 ? path : path + ":" + line + ":" + column;
    String where = field.isEmpty() ? "" : field + ": ";
    return place
        + ": "
        + severity.word()
        + ": ["
        + rule
        + "] "
        + where
        + message
        + "; "
        + advice
        + " ("
        + check
        + ")";
  }
}
