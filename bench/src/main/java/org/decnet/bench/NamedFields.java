package org.decnet.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Search;

/** Every field that rules name, and one more that holds what keywords are looked for in. */
final class NamedFields implements FieldCatalog {
  private final Map<String, Integer> slots = new HashMap<>();

  NamedFields(Collection<Rule> rules) {
    for (Rule rule : rules) {
      rule.detection().searches().values().forEach(this::add);
    }
  }

  private void add(Search search) {
    switch (search) {
      case Search.AllOf all -> all.parts().forEach(this::add);
      case Search.AnyOf any -> any.parts().forEach(this::add);
      case Search.Item item -> {
        String field = item.field();
        if (field != null) {
          slots.putIfAbsent(field, slots.size());
        }
      }
    }
  }

  @Override
  public int slot(String fieldName) {
    return slots.getOrDefault(fieldName, NO_SLOT);
  }

  /** The slot that an item's value stands in. */
  int slotOf(Search.Item item) {
    String field = item.field();
    return field == null ? slots.size() : slot(field);
  }

  @Override
  public int[] keywordSlots() {
    return new int[] {slots.size()};
  }
}
