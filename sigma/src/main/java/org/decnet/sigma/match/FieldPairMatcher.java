package org.decnet.sigma.match;

import java.util.List;
import org.decnet.sigma.EventView;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Search.Quantifier;
import org.decnet.sigma.value.FieldPair;
import org.decnet.sigma.value.Range;
import org.jspecify.annotations.Nullable;

/**
 * Holds when the value of a field stands in the relations to the values of other fields of the same
 * event that an item asks for ({@code fieldref}).
 */
final class FieldPairMatcher implements Matcher {
  /**
   * Elements of the other field's list that are looked at. Each is compared with the whole value,
   * so that more of them would make the work grow with the square of the event.
   */
  static final int ELEMENTS = 64;

  private static final long COST = 50;

  private final int slot;
  private final List<Other> others;
  private final boolean every;
  private final boolean negated;
  private final ItemReport report;

  /** One field to compare with. */
  record Other(int slot, FieldPair pair) {}

  FieldPairMatcher(Search.Item item, int slot, List<Other> others, FieldCatalog fields) {
    this.slot = slot;
    this.others = List.copyOf(others);
    this.every = item.quantifier() == Quantifier.ALL;
    this.negated = item.negated();
    this.report = new ItemReport(item, fields);
  }

  @Override
  public boolean matches(EventView event) {
    return negated != relates(event);
  }

  private boolean relates(EventView event) {
    for (int i = 0; i < others.size(); i++) {
      if (relates(event, others.get(i)) != every) {
        return !every;
      }
    }
    return every;
  }

  private boolean relates(EventView event, Other other) {
    return held(value(event, slot), value(event, other.slot()), other.pair()) != null;
  }

  private static @Nullable Object value(EventView event, int slot) {
    return slot == FieldCatalog.NO_SLOT ? null : event.value(slot);
  }

  /** The value, or the element of it, that holds the other; null if none does. */
  private static @Nullable Object held(
      @Nullable Object value, @Nullable Object other, FieldPair pair) {
    if (value == null || other == null) {
      return null;
    }
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Object found = held(list.get(i), other, pair);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    return range(value, other, pair) == Range.NONE ? null : value;
  }

  private static long range(Object value, Object other, FieldPair pair) {
    if (!(other instanceof List<?> list)) {
      return pair.locate(value, other);
    }
    long range = Range.NONE;
    for (int i = 0; i < Math.min(list.size(), ELEMENTS) && range == Range.NONE; i++) {
      Object element = list.get(i);
      // A list within a list is nothing that a text could be compared with.
      boolean single = element != null && !(element instanceof List<?>);
      range = single ? pair.locate(value, element) : Range.NONE;
    }
    return range;
  }

  @Override
  public boolean possible() {
    return negated || slot != FieldCatalog.NO_SLOT;
  }

  @Override
  public long cost() {
    return COST * others.size();
  }

  @Override
  public void explain(EventView event, Trace trace) {
    boolean outcome = relates(event);
    for (int i = 0; i < others.size(); i++) {
      if (relates(event, others.get(i)) == outcome) {
        note(i, event, trace);
      }
    }
  }

  private void note(int index, EventView event, Trace trace) {
    FieldPair pair = others.get(index).pair();
    Object value = value(event, slot);
    Object other = value(event, others.get(index).slot());
    Object found = held(value, other, pair);
    if (found != null && other != null) {
      report.add(trace, slot, index, found, true, range(found, other, pair));
    } else {
      report.add(trace, slot, index, value, false, Range.NONE);
    }
  }
}
