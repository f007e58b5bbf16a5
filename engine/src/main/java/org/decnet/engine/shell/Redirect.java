package org.decnet.engine.shell;

/**
 * A file that the shell opens for a statement. Copies of descriptors, as in {@code 2>&1}, are none.
 *
 * @param kind what the file is opened for
 * @param descriptor number of the stream that it becomes: 0 input, 1 output, 2 errors
 * @param target name after quote removal, as typed: neither made absolute nor expanded
 */
public record Redirect(Kind kind, int descriptor, String target) {
  /** What a file is opened for. */
  public enum Kind {
    /** Written from the start: {@code >}, {@code >|}, {@code &>}. */
    OUT,
    /** Written at the end: {@code >>}, {@code &>>}. */
    APPEND,
    /** Read: {@code <}. */
    IN
  }
}
