package org.decnet.bench;

import org.decnet.bench.HostileTexts.Hostile;
import org.decnet.sigma.EventView;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A text that is repeated to hurt one value of one rule.
 *
 * @param rule the rule that holds the value
 * @param item the key of the value's item
 * @param value the value as the rule writes it
 * @param slot where the text stands in the event
 * @param text what stands there
 */
record HostileCase(Rule rule, String item, String value, int slot, Hostile text) {
  private static final double NANOS_A_MILLI = 1e6;

  /**
   * Milliseconds of processor time that a rule set takes for the text at a length: the least of
   * some runs.
   */
  double millis(RuleSet rules, int length, int runs) {
    String value = text.at(length);
    EventView event = at -> valueAt(at, value);
    long least = Long.MAX_VALUE;
    for (int run = 0; run < runs; run++) {
      long start = Processor.nanos();
      rules.match(event, matched -> {});
      least = Math.min(least, Processor.nanos() - start);
    }
    return least / NANOS_A_MILLI;
  }

  private @Nullable Object valueAt(int at, String value) {
    return at == slot ? value : null;
  }

  /** The case in one line. */
  String describe() {
    String all = text.head().isEmpty() ? text.body() : text.head() + " then " + text.body();
    String shown = all.length() > 60 ? all.substring(0, 60) + "…" : all;
    String start = value.length() > 80 ? value.substring(0, 80) + "…" : value;
    return rule.title() + " | " + item + " | " + start + " | repeats " + shown;
  }
}
