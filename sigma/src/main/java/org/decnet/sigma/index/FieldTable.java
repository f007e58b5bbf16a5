package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that the rules of a set ask about, each once. */
final class FieldTable {
  private final SignalTable signals;
  private final Map<Integer, FieldDraft> bySlot = new HashMap<>();
  private final List<FieldDraft> all = new ArrayList<>();
  private @Nullable FieldDraft keywords;

  FieldTable(SignalTable signals) {
    this.signals = signals;
  }

  /** The field of a slot. */
  FieldDraft field(int slot) {
    return bySlot.computeIfAbsent(slot, number -> add(new int[] {number}));
  }

  /** The fields that keywords are looked for in, as one field with the values of all. */
  FieldDraft keywords(int[] slots) {
    if (slots.length == 1) {
      return field(slots[0]);
    }
    FieldDraft known = keywords;
    if (known == null) {
      known = add(slots);
      keywords = known;
    }
    return known;
  }

  private FieldDraft add(int[] slots) {
    FieldDraft draft = new FieldDraft(slots, signals);
    all.add(draft);
    return draft;
  }

  EventReader build() {
    List<FieldIndex> indexes = new ArrayList<>();
    List<Integer> slots = new ArrayList<>();
    for (FieldDraft draft : all) {
      FieldIndex index = draft.build();
      for (int slot : draft.slots()) {
        slots.add(slot);
        indexes.add(index);
      }
    }
    return new EventReader(slots, indexes);
  }
}
