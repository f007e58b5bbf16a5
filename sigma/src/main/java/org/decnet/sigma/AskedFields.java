package org.decnet.sigma;

import java.util.BitSet;

/** A catalogue that notes which slots rules asked for when they were compiled. */
final class AskedFields implements FieldCatalog {
  private final FieldCatalog fields;
  private final BitSet slots = new BitSet();

  AskedFields(FieldCatalog fields) {
    this.fields = fields;
  }

  @Override
  public int slot(String fieldName) {
    int slot = fields.slot(fieldName);
    if (slot != NO_SLOT) {
      slots.set(slot);
    }
    return slot;
  }

  @Override
  public int[] keywordSlots() {
    int[] searched = fields.keywordSlots();
    for (int slot : searched) {
      slots.set(slot);
    }
    return searched;
  }

  @Override
  public String name(int slot) {
    return fields.name(slot);
  }

  /** The slots that were asked for so far. */
  BitSet slots() {
    return slots;
  }
}
