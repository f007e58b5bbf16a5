package org.decnet.engine.shell.decode;

/**
 * Bytes that may still be made out of one line; keeps small lines from unfolding into huge ones.
 */
public final class DecodeBudget {
  private final int limit;
  private int spent;

  /** A budget of so many bytes. */
  public DecodeBudget(int limit) {
    this.limit = limit;
  }

  /** Takes bytes from the budget; whether there were as many left. */
  public boolean take(int bytes) {
    if (bytes > limit - spent) {
      return false;
    }
    spent += bytes;
    return true;
  }

  /** Bytes that are left. */
  public int left() {
    return limit - spent;
  }
}
