package org.decnet.model.attack;

/**
 * Id of an ATT&amp;CK tactic, such as {@code TA0007}.
 *
 * @param value {@code TA} and four digits
 */
public record TacticId(String value) implements Comparable<TacticId> {
  private static final int LENGTH = 6;

  /** Checks the form of the id; whether a release knows it is the catalogue's business. */
  public TacticId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("Not a tactic id: '" + value + "'; expected TA0001");
    }
  }

  /** Whether a text has the form of a tactic id. */
  public static boolean isWellFormed(String text) {
    return text.length() == LENGTH && text.startsWith("TA") && digits(text);
  }

  @Override
  public int compareTo(TacticId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean digits(String text) {
    for (int i = 2; i < LENGTH; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
