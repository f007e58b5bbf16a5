package org.decnet.sigma.parse;

import org.decnet.sigma.Limits;
import org.decnet.sigma.Placeholders;

/**
 * What every reader of one file shares.
 *
 * @param limits how large things may be
 * @param expansion what values may grow to
 * @param problems where problems are added
 * @param regexes the check of regular expressions, which remembers what it compiled
 */
record ReadingContext(Limits limits, Expansion expansion, Problems problems, RegexCheck regexes) {
  /**
   * What the readers of a file share.
   *
   * @param known whether the file passed every check before
   */
  static ReadingContext of(
      Limits limits, Placeholders placeholders, Problems problems, boolean known) {
    return new ReadingContext(
        limits, new Expansion(placeholders, limits), problems, new RegexCheck(limits, known));
  }
}
