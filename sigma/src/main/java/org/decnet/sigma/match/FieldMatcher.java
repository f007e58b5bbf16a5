package org.decnet.sigma.match;

import java.util.List;
import org.decnet.sigma.EventView;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Search.Quantifier;
import org.decnet.sigma.value.Sketch;
import org.decnet.sigma.value.ValueTest;
import org.jspecify.annotations.Nullable;

/** Holds when the value of a field, or of one of the keyword fields, passes an item's tests. */
final class FieldMatcher implements Matcher {
  /** With fewer tests than this, looking at each costs less than a sketch of the text. */
  private static final int TESTS_WORTH_A_SKETCH = 4;

  private final int[] slots;
  private final ValueTest[] tests;
  private final boolean every;
  private final boolean negated;
  private final boolean sketching;
  private final ItemReport report;

  FieldMatcher(Search.Item item, int[] slots, List<ValueTest> tests, FieldCatalog fields) {
    this.slots = slots;
    this.tests = tests.toArray(ValueTest[]::new);
    this.every = item.quantifier() == Quantifier.ALL;
    this.negated = item.negated();
    this.sketching = this.tests.length >= TESTS_WORTH_A_SKETCH;
    this.report = new ItemReport(item, fields);
  }

  @Override
  public boolean matches(EventView event) {
    return negated != (every ? everyTestHolds(event) : someTestHolds(event));
  }

  private boolean someTestHolds(EventView event) {
    for (int slot : slots) {
      if (someTestHolds(valueOf(event, slot))) {
        return true;
      }
    }
    return false;
  }

  private boolean everyTestHolds(EventView event) {
    for (ValueTest test : tests) {
      if (!holdsSomewhere(test, event)) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsSomewhere(ValueTest test, EventView event) {
    for (int slot : slots) {
      if (holds(test, valueOf(event, slot))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Object valueOf(EventView event, int slot) {
    return slot == FieldCatalog.NO_SLOT ? null : event.value(slot);
  }

  private boolean someTestHolds(@Nullable Object value) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      for (int i = 0; i < list.size(); i++) {
        if (someTestHolds(list.get(i))) {
          return true;
        }
      }
      return false;
    }
    long pairs = sketching && value instanceof String text ? Sketch.ofText(text) : -1L;
    for (ValueTest test : tests) {
      if ((test.requiredPairs() & ~pairs) == 0 && holds(test, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(ValueTest test, @Nullable Object value) {
    if (value == null) {
      return test.holdsForAbsent();
    }
    if (!(value instanceof List<?> list)) {
      return test.holds(value);
    }
    for (int i = 0; i < list.size(); i++) {
      if (holds(test, list.get(i))) {
        return true;
      }
    }
    return list.isEmpty() && test.holdsForAbsent();
  }

  @Override
  public boolean possible() {
    for (int slot : slots) {
      if (slot != FieldCatalog.NO_SLOT) {
        return true;
      }
    }
    return matches(slot -> null);
  }

  @Override
  public long cost() {
    long cost = 0;
    for (ValueTest test : tests) {
      cost += test.cost();
    }
    return cost * Math.max(1, slots.length);
  }

  @Override
  public void explain(EventView event, Trace trace) {
    boolean outcome = negated != matches(event);
    boolean found = false;
    for (int i = 0; i < tests.length && !trace.isFull(); i++) {
      if (holdsSomewhere(tests[i], event) == outcome && (outcome || every)) {
        found = true;
        note(i, outcome, event, trace);
      }
    }
    if (!found) {
      noteNone(event, trace);
    }
  }

  /** Notes one test: where it holds, or the value that it does not hold for. */
  private void note(int index, boolean held, EventView event, Trace trace) {
    for (int slot : slots) {
      Object value = valueOf(event, slot);
      if (!held || holds(tests[index], value)) {
        report.add(
            trace, slot, index, held ? firstHeld(tests[index], value) : value, held, tests[index]);
      }
    }
  }

  private static @Nullable Object firstHeld(ValueTest test, @Nullable Object value) {
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (holds(test, element)) {
          return element;
        }
      }
    }
    return value;
  }

  private void noteNone(EventView event, Trace trace) {
    for (int slot : slots) {
      report.addNone(trace, slot, valueOf(event, slot));
    }
    if (slots.length == 0) {
      report.addNone(trace, FieldCatalog.NO_SLOT, null);
    }
  }
}
