package org.decnet.sigma.parse;

import org.decnet.sigma.Limits;
import org.decnet.sigma.Placeholders;

/**
 * What every reader of one file shares.
 *
 * @param limits how large things may be
 * @param expansion what values may grow to
 * @param problems where problems are added
 */
record ReadingContext(Limits limits, Expansion expansion, Problems problems) {
  static ReadingContext of(Limits limits, Placeholders placeholders, Problems problems) {
    return new ReadingContext(limits, new Expansion(placeholders, limits), problems);
  }
}
