package org.decnet.sigma.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.decnet.sigma.ast.Test.Relation;
import org.decnet.sigma.value.NumericValue;
import org.decnet.sigma.value.ValueTest;

/**
 * The numbers that the rules of a set compare one field with, sorted: one search tells which
 * comparisons hold.
 *
 * <p>Doubles are too coarse for some whole numbers, but never turn an order round: where the
 * doubles differ they decide, and where they are equal the test itself does.
 */
final class NumberIndex {
  private final Sorted equal;
  private final Sorted less;
  private final Sorted greater;

  /**
   * A comparison.
   *
   * @param key the rule's number
   * @param test the same as a test, for values that are equal to the key as doubles
   */
  record Entry(Relation relation, double key, ValueTest test, int signal) {}

  NumberIndex(List<Entry> entries) {
    this.equal = new Sorted(entries, Relation.EQUAL, Relation.EQUAL);
    this.less = new Sorted(entries, Relation.LESS, Relation.LESS_OR_EQUAL);
    this.greater = new Sorted(entries, Relation.GREATER, Relation.GREATER_OR_EQUAL);
  }

  void read(Object value, Scratch scratch) {
    double number = NumericValue.of(value);
    if (Double.isNaN(number)) {
      return;
    }
    equal.raiseTies(number, value, scratch);
    less.raiseTies(number, value, scratch);
    greater.raiseTies(number, value, scratch);
    less.raiseAbove(number, scratch);
    greater.raiseBelow(number, scratch);
  }

  /** Comparisons of one direction, in the order of their numbers. */
  private static final class Sorted {
    private final double[] keys;
    private final Entry[] entries;

    Sorted(List<Entry> all, Relation one, Relation other) {
      this.entries =
          all.stream()
              .filter(entry -> entry.relation() == one || entry.relation() == other)
              .sorted(Comparator.comparingDouble(Entry::key))
              .toArray(Entry[]::new);
      this.keys = Arrays.stream(entries).mapToDouble(Entry::key).toArray();
    }

    private int firstAtLeast(double number) {
      int low = 0;
      int high = keys.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (keys[middle] < number) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    void raiseTies(double number, Object value, Scratch scratch) {
      for (int i = firstAtLeast(number); i < keys.length && keys[i] == number; i++) {
        if (entries[i].test().holds(value)) {
          scratch.raise(entries[i].signal());
        }
      }
    }

    void raiseAbove(double number, Scratch scratch) {
      for (int i = keys.length - 1; i >= 0 && keys[i] > number; i--) {
        scratch.raise(entries[i].signal());
      }
    }

    void raiseBelow(double number, Scratch scratch) {
      for (int i = 0; i < keys.length && keys[i] < number; i++) {
        scratch.raise(entries[i].signal());
      }
    }
  }
}
