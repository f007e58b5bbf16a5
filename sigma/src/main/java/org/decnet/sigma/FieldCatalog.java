package org.decnet.sigma;

/**
 * The fields of one kind of event: maps the names that rules use to numbers, once, when rules are
 * compiled.
 */
public interface FieldCatalog {
  /** The slot of a field that this kind of event does not have. */
  int NO_SLOT = -1;

  /**
   * The slot of a field, or {@link #NO_SLOT} if the event kind has no such field. A rule that tests
   * such a field sees it as absent: only {@code null} and {@code exists: false} hold for it.
   *
   * @param fieldName the name as the rule writes it, case included
   */
  int slot(String fieldName);

  /** The slots whose text a keyword (a value without a field) is looked for in. */
  int[] keywordSlots();

  /** The name to show for a slot when a keyword was found in it. */
  default String name(int slot) {
    return "slot " + slot;
  }
}
