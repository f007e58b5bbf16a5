package org.decnet.sigma.json;

/** Thrown for bytes that are no JSON event, or for one beyond the limits. */
public final class MalformedJson extends Exception {
  private static final long serialVersionUID = 1L;

  private final long offset;

  MalformedJson(long offset, String message) {
    super(message);
    this.offset = offset;
  }

  /** The byte at which reading stopped, from 0. */
  public long offset() {
    return offset;
  }

  /** What is wrong and where, for people. */
  public String describe() {
    return "byte " + offset + ": " + getMessage();
  }
}
