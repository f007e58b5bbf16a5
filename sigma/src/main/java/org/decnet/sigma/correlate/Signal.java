package org.decnet.sigma.correlate;

import org.decnet.sigma.correlate.window.Tuple;
import org.jspecify.annotations.Nullable;

/** Something that correlations count: an event, or another correlation that holds. */
sealed interface Signal permits Occurrence, Signal.Raised {
  /** The kept value of a field; see {@link Values}. */
  @Nullable Object value(String field);

  /**
   * A correlation that holds. Its fields are those of its group, and beside them those of the event
   * with which it holds.
   *
   * @param position the rule of the correlation that the carrier matched
   */
  record Raised(Plan plan, Tuple key, Signal carrier, int position) implements Signal {
    @Override
    public @Nullable Object value(String field) {
      int index = plan.correlation().groupBy().indexOf(field);
      return index >= 0 ? key.part(index) : carrier.value(plan.fieldOf(field, position));
    }
  }
}
