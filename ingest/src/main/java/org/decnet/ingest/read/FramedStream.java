package org.decnet.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream whose records stand one a line, whatever framed them before: a JSON array, with or
 * without an object {@code {"attacks":[…]}} around it and commas behind it, or the octet counts of
 * syslog (RFC 6587). Bytes are exchanged one for one, so every offset stays that of the stream.
 *
 * <p>The first bytes decide; a stream that begins in another way is given as it is.
 */
public final class FramedStream extends InputStream {
  /** Bytes that are looked at to decide, at most. */
  private static final int HEAD = 64;

  private final InputStream in;
  private byte[] held = new byte[HEAD];
  private int heldLength;
  private int heldFrom;
  private boolean decided;
  private Framing framing = Framing.LINES;

  /** A stream over another one. */
  public FramedStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    boolean ended = !decided && !decide();
    if (heldFrom < heldLength) {
      int count = Math.min(length, heldLength - heldFrom);
      System.arraycopy(held, heldFrom, target, offset, count);
      heldFrom += count;
      framing.apply(target, offset, count);
      return count;
    }
    int count = ended ? -1 : in.read(target, offset, length);
    framing.apply(target, offset, Math.max(0, count));
    return count;
  }

  /** Reads the head; false if the stream ends within it. */
  private boolean decide() throws IOException {
    int count = 0;
    while (heldLength < HEAD && count >= 0 && !isLongEnough()) {
      count = in.read(held, heldLength, HEAD - heldLength);
      heldLength += Math.max(0, count);
    }
    if (heldLength > 0) {
      decided = true;
      framing = Framing.of(Arrays.copyOf(held, heldLength));
    }
    return count >= 0;
  }

  // Most streams show with their first byte that they are lines; a growing one may hold no more.
  private boolean isLongEnough() {
    return heldLength > 0 && !Framing.mayBeFramed(held[0]);
  }

  @Override
  public int available() throws IOException {
    return heldLength - heldFrom + in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
