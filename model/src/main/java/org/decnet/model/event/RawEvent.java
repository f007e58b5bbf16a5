package org.decnet.model.event;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One record of a sensor log as received, which a codec reads.
 *
 * @param origin file or stream that it came from, for people and for {@code raw_ref}
 * @param line line in the origin, from 1
 * @param offset byte offset of its start in the (uncompressed) origin
 * @param bytes the record without its line end; not copied, must not be changed
 * @param sensor what the operator calls the sensor; null to take the name in the record
 * @param zone of times in the record that name none
 */
@SuppressWarnings("ArrayRecordComponent") // a copy per line would cost the hot path for nothing
public record RawEvent(
    String origin, long line, long offset, byte[] bytes, @Nullable String sensor, ZoneId zone) {
  /** A record of a sensor that names itself, and whose clock shows UTC. */
  public RawEvent(String origin, long line, long offset, byte[] bytes) {
    this(origin, line, offset, bytes, null, ZoneOffset.UTC);
  }

  /** Where the raw record is: origin, offset and length. */
  public String reference() {
    return origin + '@' + offset + '+' + bytes.length;
  }
}
