package org.decnet.sigma.correlate;

import org.jspecify.annotations.Nullable;

/** Read access to the fields of one event by name. */
@FunctionalInterface
public interface FieldValues {
  /**
   * The value of a field, or null if the event lacks it: a text, a number, a boolean, or a list of
   * those. Anything else counts as its {@code toString()}.
   */
  @Nullable Object value(String field);
}
