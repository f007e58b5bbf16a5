package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.List;

/** Collects by rule which signals trigger it, and turns that round. */
final class TriggerWriter {
  private final int[] first;
  private final long[] always;
  private final List<int[]> signalsOfRule = new ArrayList<>();

  TriggerWriter(int signals, int rules) {
    this.first = new int[signals + 1];
    this.always = new long[(rules + Long.SIZE - 1) / Long.SIZE];
  }

  /** The next rule, which every event makes a candidate. */
  void addAlways(int rule) {
    always[rule >>> 6] |= 1L << rule;
    add(rule, new int[0]);
  }

  /** The next rule, which each of the signals makes a candidate. */
  void add(int rule, int[] signals) {
    assert rule == signalsOfRule.size();
    signalsOfRule.add(signals);
    for (int signal : signals) {
      first[signal + 1]++;
    }
  }

  Triggers build() {
    for (int i = 1; i < first.length; i++) {
      first[i] += first[i - 1];
    }
    int[] next = first.clone();
    int[] rules = new int[first[first.length - 1]];
    for (int rule = 0; rule < signalsOfRule.size(); rule++) {
      for (int signal : signalsOfRule.get(rule)) {
        rules[next[signal]++] = rule;
      }
    }
    return new Triggers(first, rules, always);
  }
}
