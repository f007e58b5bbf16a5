package org.decnet.model.attack;

/**
 * Id of an ATT&amp;CK technique ({@code T1083}) or sub-technique ({@code T1548.001}).
 *
 * @param value {@code T} and four digits, optionally a dot and three digits
 */
public record TechniqueId(String value) implements Comparable<TechniqueId> {
  private static final int PARENT_LENGTH = 5;
  private static final int SUB_LENGTH = 9;

  /** Checks the form of the id; whether a release knows it is the catalogue's business. */
  public TechniqueId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "Not a technique id: '" + value + "'; expected T1234 or T1234.001");
    }
  }

  /** Whether a text has the form of a technique or sub-technique id. */
  public static boolean isWellFormed(String text) {
    return switch (text.length()) {
      case PARENT_LENGTH -> text.charAt(0) == 'T' && digits(text, 1, PARENT_LENGTH);
      case SUB_LENGTH ->
          text.charAt(0) == 'T'
              && digits(text, 1, PARENT_LENGTH)
              && text.charAt(PARENT_LENGTH) == '.'
              && digits(text, PARENT_LENGTH + 1, SUB_LENGTH);
      default -> false;
    };
  }

  /** Whether this is a sub-technique. */
  public boolean isSub() {
    return value.length() == SUB_LENGTH;
  }

  /** The technique that this sub-technique belongs to; the technique itself otherwise. */
  public TechniqueId parent() {
    return isSub() ? new TechniqueId(value.substring(0, PARENT_LENGTH)) : this;
  }

  @Override
  public int compareTo(TechniqueId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  /** A plain loop: every start reads some thousand ids, before a stream would be compiled. */
  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
