package org.decnet.ingest.read;

/**
 * A line of a stream, without its end.
 *
 * @param number place among all lines of the stream, blank ones too, from 1
 * @param offset byte offset of its start in the stream
 * @param length bytes of the line
 * @param bytes the line, or only its first {@link LineReader#HEAD} bytes if it is longer than
 *     {@link LineReader#MAX_RECORD}; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a second copy per line would cost the hot path
public record Line(long number, long offset, long length, byte[] bytes) {
  /** Whether all bytes of the line are here. */
  public boolean isWhole() {
    return bytes.length == length;
  }
}
