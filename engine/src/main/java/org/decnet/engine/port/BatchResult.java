package org.decnet.engine.port;

/**
 * What a write changed.
 *
 * @param newEvents events that the store did not have
 * @param newRecords those of them that a sensor told, and not we derived
 * @param tags tags at or above the floor
 * @param newTags tags that the store did not have
 * @param newTraits traits of behaviour that the store did not have
 */
public record BatchResult(
    long newEvents, long newRecords, long tags, long newTags, long newTraits) {
  /** Nothing written. */
  public static final BatchResult NONE = new BatchResult(0, 0, 0, 0, 0);

  /** What both writes changed together. */
  public BatchResult plus(BatchResult other) {
    return new BatchResult(
        newEvents + other.newEvents,
        newRecords + other.newRecords,
        tags + other.tags,
        newTags + other.newTags,
        newTraits + other.newTraits);
  }
}
