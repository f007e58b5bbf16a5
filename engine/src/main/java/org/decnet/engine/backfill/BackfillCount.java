package org.decnet.engine.backfill;

/**
 * What came of some events.
 *
 * @param scanned events looked at
 * @param tagged events that got a tag of their own, or completed a run
 * @param tags tags made, whether they were there or not
 * @param errors events that could not be read or tagged
 */
public record BackfillCount(long scanned, long tagged, long tags, long errors) {
  /** Nothing. */
  public static final BackfillCount NONE = new BackfillCount(0, 0, 0, 0);

  /** Both together. */
  public BackfillCount plus(BackfillCount other) {
    return new BackfillCount(
        scanned + other.scanned, tagged + other.tagged, tags + other.tags, errors + other.errors);
  }
}
