package org.decnet.ingest.kafka;

/**
 * A record of a topic.
 *
 * @param offset its number in the partition
 * @param value as it came, or its head if it was longer than {@link TopicReader#LONGEST}; not
 *     copied, must not be changed
 * @param length bytes that it had
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of each record would cost for nothing
public record TopicRecord(
    TopicSource source, int partition, long offset, byte[] value, long length) {
  /** Where it lies, for people and for {@code raw_ref}. */
  public String place() {
    return "kafka:" + source.topic() + '/' + partition + '/' + offset;
  }
}
