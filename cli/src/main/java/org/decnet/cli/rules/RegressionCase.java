package org.decnet.cli.rules;

import java.nio.file.Path;
import java.util.List;

/**
 * One recorded case: events on which rules must fire.
 *
 * @param name folder and name, for people
 * @param rules ids of the rules
 * @param events the file that holds the events
 * @param text whether the file holds lines of text instead of JSON
 * @param matches on how many of the events each rule must fire at least
 */
record RegressionCase(String name, List<String> rules, Path events, boolean text, long matches) {
  RegressionCase {
    rules = List.copyOf(rules);
  }

  // Recordings hold more matching events than their count says, so it is no upper bound.
  boolean passes(long fired) {
    return fired >= matches;
  }
}
