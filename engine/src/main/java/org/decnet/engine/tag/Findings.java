package org.decnet.engine.tag;

import java.util.List;
import java.util.SortedMap;
import org.decnet.sigma.Rule;

/**
 * What the rules find in an event and in what derives from it. Of a command it hangs on nothing but
 * the line, the session, the rules, and the {@link CommandFacts}.
 *
 * @param claims one for each tag
 * @param hits matches that correlations watch, in order
 * @param suppressed rules that matched and are turned off, each once
 */
record Findings(List<Claim> claims, List<Hit> hits, List<PackRule> suppressed) {
  /** The event itself, in place of the index of one that derives from it. */
  static final int SOURCE = -1;

  Findings {
    claims = List.copyOf(claims);
    hits = List.copyOf(hits);
    suppressed = List.copyOf(suppressed);
  }

  /**
   * A tag in the making: one emission of one rule.
   *
   * @param cited what evidence cites of the events that matched, the source's address left out
   */
  record Claim(
      PackRule rule, Emission emission, double confidence, SortedMap<String, Object> cited) {}

  /**
   * A match that correlations watch.
   *
   * @param event index of the derived event that matched, or {@link #SOURCE}
   */
  record Hit(int event, List<Rule> matched) {
    Hit {
      matched = List.copyOf(matched);
    }
  }
}
