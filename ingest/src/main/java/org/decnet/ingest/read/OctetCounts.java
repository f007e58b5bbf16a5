package org.decnet.ingest.read;

/**
 * Messages with their number of bytes before them (RFC 6587, section 3.4.1). What is no count any
 * more is given as it is.
 */
final class OctetCounts implements Framing {
  private static final long MOST = 16L * 1024 * 1024;

  private boolean counting = true;
  private boolean first = true;
  private boolean lost;
  private long left;

  @Override
  public void apply(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count && !lost; i++) {
      bytes[i] = counting ? counted(bytes[i]) : message(bytes[i]);
    }
  }

  /** A byte of the count: a line end for its first one, so that each message is a line. */
  private byte counted(byte one) {
    if (one >= '0' && one <= '9' && left < MOST) {
      left = left * 10 + one - '0';
      boolean begins = first;
      first = false;
      return (byte) (begins ? '\n' : ' ');
    }
    if (one == ' ' && left > 0) {
      counting = false;
      return one;
    }
    lost = one != '\n' && one != '\r';
    return one;
  }

  private byte message(byte one) {
    left--;
    counting = left == 0;
    first = counting;
    return one == '\n' || one == '\r' ? (byte) ' ' : one;
  }
}
