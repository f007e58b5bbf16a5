package org.decnet.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event of named values that is its own field catalogue; {@code message} holds keywords. */
final class TestEvent implements EventView, FieldCatalog {
  private final Map<String, Integer> slots = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();

  private TestEvent() {}

  static TestEvent of(Object... namesAndValues) {
    TestEvent event = new TestEvent();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      event.set((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return event;
  }

  /** An event that has the field, without a value in it. */
  static TestEvent lacking(String field) {
    TestEvent event = new TestEvent();
    event.set(field, null);
    return event;
  }

  TestEvent set(String name, @Nullable Object value) {
    slots.put(name, names.size());
    names.add(name);
    values.add(value);
    return this;
  }

  @Override
  public int slot(String fieldName) {
    return slots.getOrDefault(fieldName, NO_SLOT);
  }

  @Override
  public int[] keywordSlots() {
    return names.stream().filter(name -> name.startsWith("message")).mapToInt(this::slot).toArray();
  }

  @Override
  public String name(int slot) {
    return names.get(slot);
  }

  @Override
  public @Nullable Object value(int slot) {
    return values.get(slot);
  }

  @Override
  public String toString() {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    names.forEach(name -> shown.put(name, values.get(slot(name))));
    return shown + Arrays.toString(keywordSlots());
  }
}
