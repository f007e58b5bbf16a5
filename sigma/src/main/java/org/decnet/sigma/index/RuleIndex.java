package org.decnet.sigma.index;

import java.util.function.Consumer;
import org.decnet.sigma.EventView;
import org.decnet.sigma.Rule;

/**
 * All rules of a set as one structure: every field of an event is read once, what is found there
 * makes some rules candidates, and only their conditions are looked at. Immutable but for the pool.
 */
public final class RuleIndex {
  /** Long enough for nearly every value, short enough to stay in the fastest memory. */
  private static final int TEXT_LENGTH = 2048;

  private final EventReader fields;
  private final Triggers triggers;
  private final Program program;
  private final Rule[] rules;
  private final int[] starts;
  private final int textLength;
  private final ScratchPool pool;

  /**
   * An index.
   *
   * @param rules those that some event can match
   * @param starts where the condition of each begins in the program
   */
  RuleIndex(EventReader fields, Triggers triggers, Program program, Rule[] rules, int[] starts) {
    this.fields = fields;
    this.triggers = triggers;
    this.program = program;
    this.rules = rules;
    this.starts = starts;
    this.textLength = Math.max(TEXT_LENGTH, fields.textLength());
    this.pool = new ScratchPool(this::scratch);
  }

  private Scratch scratch() {
    return new Scratch(triggers, program.lazyTests(), textLength);
  }

  /** Calls back, in order, with each rule that matches the event. */
  public void match(EventView event, Consumer<? super Rule> onMatch) {
    Scratch scratch = pool.take();
    try {
      scratch.begin(event);
      fields.read(event, scratch);
      judge(scratch, onMatch);
    } finally {
      scratch.end();
      pool.giveBack(scratch);
    }
  }

  private void judge(Scratch scratch, Consumer<? super Rule> onMatch) {
    long[] candidates = scratch.candidates;
    for (int word = 0; word < candidates.length; word++) {
      for (long left = candidates[word]; left != 0; left &= left - 1) {
        int rule = (word << 6) + Long.numberOfTrailingZeros(left);
        if (program.holds(starts[rule], scratch)) {
          onMatch.accept(rules[rule]);
        }
      }
    }
  }
}
