package org.decnet.sigma.index;

import org.decnet.sigma.EventView;
import org.decnet.sigma.ast.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * What one thread notes while it matches one event. Only what was set is cleared again, so that an
 * event that touches little costs little, and all of it fits the fastest memory of a processor.
 */
final class Scratch {
  private final Triggers triggers;
  private final long[] signals;
  private final int[] raised;
  private int raisedCount;
  private final byte[] outcomes;
  private final int[] settled;
  private int settledCount;

  /** A rule of the set by its number, one bit each: whether it has to be looked at. */
  final long[] candidates;

  /** Characters of the value that is read. */
  final char[] text;

  /** Steps through the part of a long value that is read. */
  final StepMemo memo = new StepMemo();

  /** The address that a value is. */
  final IpAddress address = new IpAddress();

  private @Nullable EventView event;

  Scratch(Triggers triggers, int lazyTests, int textLength) {
    this.triggers = triggers;
    this.signals = new long[(triggers.signals() + Long.SIZE - 1) / Long.SIZE];
    this.raised = new int[triggers.signals()];
    this.outcomes = new byte[lazyTests];
    this.settled = new int[lazyTests];
    this.candidates = new long[triggers.words()];
    this.text = new char[textLength];
  }

  void begin(EventView next) {
    event = next;
    triggers.start(candidates);
  }

  /** Forgets the event, whatever became of it. */
  void end() {
    event = null;
    for (int i = 0; i < raisedCount; i++) {
      signals[raised[i] >>> 6] = 0;
    }
    raisedCount = 0;
    for (int i = 0; i < settledCount; i++) {
      outcomes[settled[i]] = 0;
    }
    settledCount = 0;
  }

  EventView event() {
    if (event == null) {
      throw new IllegalStateException("no event is being matched");
    }
    return event;
  }

  /**
   * Notes that a signal holds for the event.
   *
   * @param signal -1 for none
   * @return whether that is new
   */
  boolean raise(int signal) {
    if (signal < 0) {
      return false;
    }
    long bit = 1L << signal;
    if ((signals[signal >>> 6] & bit) != 0) {
      return false;
    }
    signals[signal >>> 6] |= bit;
    raised[raisedCount++] = signal;
    triggers.pull(signal, candidates);
    return true;
  }

  boolean isRaised(int signal) {
    return (signals[signal >>> 6] & 1L << signal) != 0;
  }

  boolean isAnyRaised(int[] any) {
    for (int signal : any) {
      if (isRaised(signal)) {
        return true;
      }
    }
    return false;
  }

  /** The outcome of a lazy test: 0 for unknown, 1 for false, 2 for true. */
  int outcome(int lazy) {
    return outcomes[lazy];
  }

  boolean settle(int lazy, boolean outcome) {
    outcomes[lazy] = (byte) (outcome ? 2 : 1);
    settled[settledCount++] = lazy;
    return outcome;
  }
}
