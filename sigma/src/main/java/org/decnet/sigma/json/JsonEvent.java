package org.decnet.sigma.json;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.EventView;
import org.jspecify.annotations.Nullable;

/**
 * One event as a {@link JsonReader} read it. The reader uses the object again for the next event;
 * not for use by several threads at once.
 */
public final class JsonEvent implements EventView {
  private final @Nullable Object[] values;
  private final int[] ranks;
  private final @Nullable List<String>[] lists;
  private final int[] filled;
  private int fill;

  /** An event without any value, for readers of these fields. */
  public JsonEvent(JsonFields fields) {
    this.values = new Object[fields.size()];
    this.ranks = new int[fields.size()];
    this.lists = lists(fields.size());
    this.filled = new int[fields.size()];
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists cannot be made otherwise
  private static @Nullable List<String>[] lists(int size) {
    return new List[size];
  }

  @Override
  public @Nullable Object value(int slot) {
    return values[slot];
  }

  /** Takes away all values. */
  void clear() {
    for (int i = 0; i < fill; i++) {
      values[filled[i]] = null;
    }
    fill = 0;
  }

  /**
   * Adds a value to a slot.
   *
   * @param rank a value replaces those of a higher rank and joins those of the same
   */
  void add(int slot, int rank, Object value) {
    Object present = values[slot];
    if (present == null) {
      filled[fill++] = slot;
    } else if (rank > ranks[slot]) {
      return;
    } else if (rank == ranks[slot]) {
      values[slot] = join(slot, present, value);
      return;
    }
    values[slot] = value;
    ranks[slot] = rank;
  }

  /** By which of the ways to its field a slot's value came, from 0; 0 if there is none. */
  int alternative(int slot) {
    return values[slot] == null ? 0 : PathStates.alternative(ranks[slot]);
  }

  private List<String> join(int slot, Object present, Object value) {
    List<String> list = lists[slot];
    if (list == null) {
      list = new ArrayList<>();
      lists[slot] = list;
    }
    if (!(present instanceof List)) {
      list.clear();
      list.add(present.toString());
    }
    list.add(value.toString());
    return list;
  }
}
