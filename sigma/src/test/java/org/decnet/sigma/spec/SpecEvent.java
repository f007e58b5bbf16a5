package org.decnet.sigma.spec;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.EventView;
import org.decnet.sigma.FieldCatalog;
import org.jspecify.annotations.Nullable;

/** An event of named values; its {@code message} fields hold keywords. */
final class SpecEvent implements EventView, FieldCatalog {
  private final List<String> names = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();

  static SpecEvent of(@Nullable Object... namesAndValues) {
    SpecEvent event = new SpecEvent();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      event.names.add(String.valueOf(namesAndValues[i]));
      event.values.add(namesAndValues[i + 1]);
    }
    return event;
  }

  @Override
  public int slot(String fieldName) {
    int slot = names.indexOf(fieldName);
    return slot < 0 ? NO_SLOT : slot;
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
}
