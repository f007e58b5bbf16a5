package org.decnet.model.tag;

/**
 * Id of a rule: its Sigma {@code name}, else its Sigma {@code id}.
 *
 * @param value such as {@code R0015} or {@code R0024-file}; not blank
 */
public record RuleId(String value) implements Comparable<RuleId> {
  /** Refuses a blank id. */
  public RuleId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A rule id must not be blank");
    }
  }

  /** The part before the first hyphen, by which operators switch several rules at once. */
  public String family() {
    int hyphen = value.indexOf('-');
    return hyphen < 0 ? value : value.substring(0, hyphen);
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
