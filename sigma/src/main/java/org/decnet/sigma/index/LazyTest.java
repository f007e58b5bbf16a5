package org.decnet.sigma.index;

import java.util.List;
import org.decnet.sigma.match.Matcher;
import org.decnet.sigma.value.ValueTest;
import org.jspecify.annotations.Nullable;

/**
 * A test that the index cannot decide. It is run when a candidate asks for it and its gate is open,
 * at most once an event.
 */
sealed interface LazyTest {
  /** What has to be raised before the test can hold. */
  Gate gate();

  /** Whether the test holds, whatever the gate says. */
  boolean run(Scratch scratch);

  /** What running it costs in rough units. */
  int cost();

  /** Whether the test holds. */
  default boolean holds(Scratch scratch) {
    return gate().isOpen(scratch) && run(scratch);
  }

  /** A test of the values of a field. */
  final class OfValue implements LazyTest {
    private final int[] slots;
    private final ValueTest test;
    private final Gate gate;

    OfValue(int[] slots, ValueTest test, Gate gate) {
      this.slots = slots;
      this.test = test;
      this.gate = gate;
    }

    @Override
    public Gate gate() {
      return gate;
    }

    @Override
    public boolean run(Scratch scratch) {
      for (int slot : slots) {
        if (holds(scratch.event().value(slot))) {
          return true;
        }
      }
      return false;
    }

    private boolean holds(@Nullable Object value) {
      if (value == null) {
        return test.holdsForAbsent();
      }
      if (!(value instanceof List<?> list)) {
        return test.holds(value);
      }
      for (int i = 0; i < list.size(); i++) {
        if (holds(list.get(i))) {
          return true;
        }
      }
      return list.isEmpty() && test.holdsForAbsent();
    }

    @Override
    public int cost() {
      return test.cost();
    }
  }

  /** A test of the event as a whole. */
  record OfEvent(Matcher matcher, Gate gate) implements LazyTest {
    @Override
    public boolean run(Scratch scratch) {
      return matcher.matches(scratch.event());
    }

    @Override
    public int cost() {
      return (int) Math.min(matcher.cost(), 1_000);
    }
  }
}
