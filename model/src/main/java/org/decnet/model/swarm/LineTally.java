package org.decnet.model.swarm;

/**
 * What came of the lines of a remote host.
 *
 * @param lastSequence number of the last line that is stored; lines are numbered from 1
 * @param missed numbers that never came
 * @param refused lines that spoke for a decoy of somebody else
 */
public record LineTally(long lastSequence, long missed, long refused) {
  /** No line came yet. */
  public static final LineTally NONE = new LineTally(0, 0, 0);

  /**
   * With one more line.
   *
   * @param sequence its number, above that of the last one
   * @param isRefused whether it spoke for a decoy of somebody else
   */
  public LineTally with(long sequence, boolean isRefused) {
    return new LineTally(
        sequence, missed + sequence - lastSequence - 1, refused + (isRefused ? 1 : 0));
  }
}
