package org.decnet.sigma.index;

/** Which rules each signal makes candidates. Sets of rules are bits, by the number of the rule. */
final class Triggers {
  private final int[] first;
  private final int[] rules;
  private final long[] always;

  /**
   * The lists of all signals.
   *
   * @param first by signal, where its rules begin in {@code rules}; one more at the end
   * @param rules numbers of rules
   * @param always the rules that every event makes candidates
   */
  Triggers(int[] first, int[] rules, long[] always) {
    this.first = first;
    this.rules = rules;
    this.always = always;
  }

  int signals() {
    return first.length - 1;
  }

  /** Words that a set of rules takes up. */
  int words() {
    return always.length;
  }

  void start(long[] candidates) {
    System.arraycopy(always, 0, candidates, 0, always.length);
  }

  void pull(int signal, long[] candidates) {
    int end = first[signal + 1];
    for (int i = first[signal]; i < end; i++) {
      candidates[rules[i] >>> 6] |= 1L << rules[i];
    }
  }
}
