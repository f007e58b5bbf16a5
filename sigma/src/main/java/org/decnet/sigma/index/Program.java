package org.decnet.sigma.index;

/**
 * The conditions of all rules of a set, one after the other, as numbers.
 *
 * <p>A word holds an operation in its lowest bits and its argument above: the signal or test, or
 * how many words the operation takes up with its operands, which follow.
 */
final class Program {
  static final int OPERATION_BITS = 3;
  static final int SIGNAL = 0;
  static final int LAZY = 1;
  static final int NOT = 2;
  static final int ALL = 3;
  static final int ANY = 4;
  static final int AT_LEAST = 5;
  static final int CONSTANT = 6;

  /** One of the signals that follow. */
  static final int ANY_SIGNAL = 7;

  private final int[] code;
  private final LazyTest[] lazyTests;

  Program(int[] code, LazyTest[] lazyTests) {
    this.code = code;
    this.lazyTests = lazyTests;
  }

  int lazyTests() {
    return lazyTests.length;
  }

  /** Whether what begins at a word holds. */
  boolean holds(int at, Scratch scratch) {
    int argument = code[at] >>> OPERATION_BITS;
    return switch (code[at] & (1 << OPERATION_BITS) - 1) {
      case SIGNAL -> scratch.isRaised(argument);
      case LAZY -> lazy(argument, scratch);
      case NOT -> !holds(at + 1, scratch);
      case ALL -> all(at + 1, at + argument, scratch);
      case ANY -> any(at + 1, at + argument, scratch);
      case AT_LEAST -> atLeast(code[at + 1], at + 2, at + argument, scratch);
      case ANY_SIGNAL -> anySignal(at + 1, at + argument, scratch);
      default -> argument != 0;
    };
  }

  private boolean lazy(int test, Scratch scratch) {
    int known = scratch.outcome(test);
    return known == 0 ? scratch.settle(test, lazyTests[test].holds(scratch)) : known == 2;
  }

  private boolean all(int from, int end, Scratch scratch) {
    for (int at = from; at < end; at += length(at)) {
      if (!holds(at, scratch)) {
        return false;
      }
    }
    return true;
  }

  private boolean any(int from, int end, Scratch scratch) {
    for (int at = from; at < end; at += length(at)) {
      if (holds(at, scratch)) {
        return true;
      }
    }
    return false;
  }

  private boolean atLeast(int count, int from, int end, Scratch scratch) {
    int missing = count;
    for (int at = from; at < end && missing > 0; at += length(at)) {
      missing -= holds(at, scratch) ? 1 : 0;
    }
    return missing == 0;
  }

  private boolean anySignal(int from, int end, Scratch scratch) {
    for (int at = from; at < end; at++) {
      if (scratch.isRaised(code[at])) {
        return true;
      }
    }
    return false;
  }

  private int length(int at) {
    int argument = code[at] >>> OPERATION_BITS;
    return switch (code[at] & (1 << OPERATION_BITS) - 1) {
      case SIGNAL, LAZY, CONSTANT -> 1;
      default -> argument;
    };
  }
}
