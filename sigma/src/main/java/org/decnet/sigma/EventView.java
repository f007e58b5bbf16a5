package org.decnet.sigma;

import org.jspecify.annotations.Nullable;

/** Read access to the fields of one event by slot number. */
public interface EventView {
  /**
   * The value of a field, or null if the event lacks it.
   *
   * <p>Strings, {@link Long} (and other integers), {@link Double}, {@link Boolean} and {@code
   * List<String>} are tested without copying. Anything else is tested by its {@code toString()}. A
   * list matches when one of its elements does; an empty list is an absent field.
   *
   * @param slot a number that the event kind's {@link FieldCatalog} returned, never {@link
   *     FieldCatalog#NO_SLOT}
   */
  @Nullable Object value(int slot);
}
