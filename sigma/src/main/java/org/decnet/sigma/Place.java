package org.decnet.sigma;

/**
 * A place in a rule file.
 *
 * @param line line, from 1; 0 when the place is the whole file
 * @param column column in the line, from 1; 0 when the place is the whole line or file
 */
public record Place(int line, int column) {
  /** The whole of a file. */
  public static final Place WHOLE_FILE = new Place(0, 0);
}
