package org.decnet.engine.attribution;

/**
 * What observations of a primitive add up to.
 *
 * @param value the current value as a text; empty if there is none
 * @param confidence 0 to 1
 * @param observations how many there were
 */
public record Attribution(
    String value, AttributionState state, double confidence, int observations) {
  /** Fewer observations than this say nothing. */
  public static final int FEWEST = 3;

  static Attribution unknown(int observations) {
    return new Attribution("", AttributionState.UNKNOWN, 0, observations);
  }
}
