package org.decnet.model.error;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person or a client asked for breaks a rule. The message repeats nothing of it.
 */
public final class InvalidInputException extends DecnetException {
  private static final long serialVersionUID = 1L;
  private final @Nullable String field;
  private final String expected;

  private InvalidInputException(@Nullable String field, String expected, String message) {
    super(ErrorCode.BAD_VALUE, message);
    this.field = field;
    this.expected = expected;
  }

  /**
   * A field that breaks a rule.
   *
   * @param expected what it must do, as in "be 1 to 64 characters"
   */
  public static InvalidInputException field(String name, String expected) {
    return new InvalidInputException(name, expected, "Field " + name + " must " + expected);
  }

  /** What is asked for cannot be done as a whole, and why. */
  public static InvalidInputException whole(String why) {
    return new InvalidInputException(null, why, why);
  }

  /** The field; null if no single one is wrong. */
  public @Nullable String field() {
    return field;
  }

  /** What the field must do, or why the whole cannot be done. */
  public String expected() {
    return expected;
  }
}
