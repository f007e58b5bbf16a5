package org.decnet.model.event;

/**
 * One record of a sensor log as received, which a codec reads.
 *
 * @param origin file or stream that it came from, for people and for {@code raw_ref}
 * @param line line in the origin, from 1
 * @param offset byte offset of its start in the (uncompressed) origin
 * @param bytes the record without its line end; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a copy per line would cost the hot path for nothing
public record RawEvent(String origin, long line, long offset, byte[] bytes) {
  /** Where the raw record is: origin, offset and length. */
  public String reference() {
    return origin + '@' + offset + '+' + bytes.length;
  }
}
