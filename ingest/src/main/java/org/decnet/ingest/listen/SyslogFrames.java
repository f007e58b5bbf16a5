package org.decnet.ingest.listen;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.decnet.ingest.read.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a connection into messages of syslog (RFC 6587): each with the number of its bytes before
 * it, or with a line end behind it. Each message shows which by its first byte.
 */
public final class SyslogFrames {
  /** Bytes of a message that are read at all; a sender of more has lost its place. */
  static final int MOST_SKIPPED = 16 * 1024 * 1024;

  private static final int MOST_DIGITS = 8;

  private final InputStream in;

  /** Messages of a connection. */
  public SyslogFrames(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * A message.
   *
   * @param length bytes that it had; more than there are if it was too long
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on and not kept
  public record Frame(byte[] bytes, long length) {}

  /**
   * The next message; null at the end.
   *
   * @throws IOException if the connection breaks, or what comes is no syslog
   */
  public @Nullable Frame next() throws IOException {
    int first = in.read();
    while (first == '\n' || first == '\r' || first == 0) {
      first = in.read();
    }
    if (first < 0) {
      return null;
    }
    return first >= '0' && first <= '9' ? counted(first) : line(first);
  }

  /** Whether some of the next message has come already. */
  public boolean hasMore() throws IOException {
    return in.available() > 0;
  }

  private Frame counted(int first) throws IOException {
    long length = (long) first - '0';
    int digits = 1;
    int next = in.read();
    while (next >= '0' && next <= '9' && digits < MOST_DIGITS) {
      length = length * 10 + next - '0';
      digits++;
      next = in.read();
    }
    if (next != ' ' || length == 0 || length > MOST_SKIPPED) {
      throw new IOException("A number of bytes up to " + MOST_SKIPPED + " and a blank must come");
    }
    byte[] bytes = in.readNBytes((int) Math.min(length, kept(length)));
    in.skipNBytes(length - bytes.length);
    return new Frame(bytes, length);
  }

  private static long kept(long length) {
    return length > LineReader.MAX_RECORD ? LineReader.HEAD : length;
  }

  private Frame line(int first) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    for (int one = first; one >= 0 && one != '\n'; one = in.read()) {
      length++;
      if (length <= LineReader.MAX_RECORD) {
        bytes.write(one);
      } else if (length > MOST_SKIPPED) {
        throw new IOException("A line end must come within " + MOST_SKIPPED + " bytes");
      }
    }
    return new Frame(bytes.toByteArray(), length);
  }
}
