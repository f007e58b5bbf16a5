package org.decnet.testkit.sigma;

import java.util.List;
import java.util.Map;
import org.decnet.sigma.EventView;
import org.decnet.sigma.FieldCatalog;

/**
 * A catalogue of named fields for events that are maps.
 *
 * @param names the fields, each at the slot of its position
 * @param keywordFields those of them that keywords are looked for in
 */
public record MapFields(List<String> names, List<String> keywordFields) implements FieldCatalog {
  /** Copies the lists. */
  public MapFields {
    names = List.copyOf(names);
    keywordFields = List.copyOf(keywordFields);
  }

  @Override
  public int slot(String fieldName) {
    return names.indexOf(fieldName);
  }

  @Override
  public int[] keywordSlots() {
    return keywordFields.stream().mapToInt(names::indexOf).toArray();
  }

  @Override
  public String name(int slot) {
    return names.get(slot);
  }

  /** An event's values by slot. */
  public EventView view(Map<String, Object> event) {
    return slot -> event.get(names.get(slot));
  }
}
