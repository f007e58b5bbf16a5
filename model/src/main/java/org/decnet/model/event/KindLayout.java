package org.decnet.model.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each field of a kind sits. A canonical name wins over an alias of another field, and an
 * alias of the kind's own field over one of a common field.
 */
final class KindLayout {
  private final List<Field> fields;
  private final int[] slots;
  private final Map<String, Field> names;
  private final List<List<String>> aliases;

  private KindLayout(
      List<Field> fields, int[] slots, Map<String, Field> names, List<List<String>> aliases) {
    this.fields = fields;
    this.slots = slots;
    this.names = names;
    this.aliases = aliases;
  }

  static KindLayout of(List<FieldUse> uses) {
    int[] slots = new int[Field.values().length];
    Arrays.fill(slots, -1);
    Map<String, Field> names = new HashMap<>();
    for (int slot = 0; slot < uses.size(); slot++) {
      slots[uses.get(slot).field().ordinal()] = slot;
    }
    uses.forEach(use -> use.aliases().forEach(alias -> names.put(alias, use.field())));
    uses.forEach(use -> names.put(use.field().fieldName(), use.field()));
    return new KindLayout(
        uses.stream().map(FieldUse::field).toList(),
        slots,
        Map.copyOf(names),
        uses.stream().map(use -> reaching(use, names)).toList());
  }

  private static List<String> reaching(FieldUse use, Map<String, Field> names) {
    return use.aliases().stream().filter(alias -> names.get(alias) == use.field()).toList();
  }

  /** The fields in slot order. */
  List<Field> fields() {
    return fields;
  }

  /** Where a field sits; -1 if the kind does not have it. */
  int slot(Field field) {
    return slots[field.ordinal()];
  }

  /** The field of a name; null if the kind has none. */
  @Nullable Field named(String nameOrAlias) {
    return names.get(nameOrAlias);
  }

  /** The aliases that lead to the field of a slot. */
  List<String> aliases(int slot) {
    return aliases.get(slot);
  }
}
