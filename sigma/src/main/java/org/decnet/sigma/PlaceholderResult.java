package org.decnet.sigma;

import java.util.List;

/**
 * What came out of one file of placeholders.
 *
 * @param placeholders what the file defines; nothing if any problem is an error
 * @param problems errors and warnings, in file order
 */
public record PlaceholderResult(Placeholders placeholders, List<SigmaProblem> problems) {
  /** Copies the list. */
  public PlaceholderResult {
    problems = List.copyOf(problems);
  }
}
