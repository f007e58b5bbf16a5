package org.decnet.model.error;

/**
 * One thing wrong with some input, and where.
 *
 * @param path file or other origin of the input
 * @param line line in it, from 1; 0 if the problem concerns the whole
 * @param column column in the line, from 1; 0 if unknown
 * @param code what kind of problem
 * @param message what is wrong and what was expected, for people
 */
public record Problem(String path, long line, int column, ErrorCode code, String message) {
  /** A problem of a whole file. */
  public static Problem ofFile(String path, ErrorCode code, String message) {
    return new Problem(path, 0, 0, code, message);
  }

  /** The problem as one line of text: {@code path:line:column: code: message}. */
  public String describe() {
    StringBuilder text = new StringBuilder(path);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    return text.append(": ").append(code.word()).append(": ").append(message).toString();
  }
}
