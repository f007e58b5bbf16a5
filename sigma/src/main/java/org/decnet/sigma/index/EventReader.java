package org.decnet.sigma.index;

import java.util.Collection;
import org.decnet.sigma.EventView;

/**
 * Reads every field of an event that some rule asks about. Most are absent from most events, so
 * that nothing but two rows of numbers is looked at for them.
 */
final class EventReader {
  private final int[] slots;
  private final int[] absent;
  private final FieldIndex[] indexes;

  /**
   * A reader.
   *
   * @param slots the slots to read; more than once for a keyword field that rules name too
   * @param indexes the index for the value of each
   */
  EventReader(Collection<Integer> slots, Collection<FieldIndex> indexes) {
    this.slots = slots.stream().mapToInt(Integer::intValue).toArray();
    this.indexes = indexes.toArray(FieldIndex[]::new);
    this.absent = indexes.stream().mapToInt(FieldIndex::absent).toArray();
  }

  /** Characters that the scratch has to hold at least. */
  int textLength() {
    int longest = 0;
    for (FieldIndex index : indexes) {
      longest = Math.max(longest, index.textLength());
    }
    return longest;
  }

  void read(EventView event, Scratch scratch) {
    for (int i = 0; i < slots.length; i++) {
      Object value = event.value(slots[i]);
      if (value != null) {
        indexes[i].read(value, scratch);
      } else if (absent[i] >= 0) {
        scratch.raise(absent[i]);
      }
    }
  }
}
