package org.decnet.sigma.regex;

/** Says what is wrong with an expression, and where. */
public final class RegexSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  RegexSyntaxException(int offset, String message) {
    super(message);
    this.offset = offset;
  }

  /** The character of the source at which the trouble starts, from 0. */
  public int offset() {
    return offset;
  }
}
