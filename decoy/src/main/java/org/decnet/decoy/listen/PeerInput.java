package org.decnet.decoy.listen;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends, until its bytes or its time are used up. Each wait is bounded by the time of
 * silence and by what is left of the whole.
 */
public final class PeerInput extends InputStream {
  private static final int SIZE = 8192;

  private final Budget budget;
  private final long end;
  private final byte[] buffer = new byte[SIZE];
  private Socket socket;
  private InputStream in;
  private int at;
  private int filled;
  private long taken;

  PeerInput(Socket socket, Budget budget) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.budget = budget;
    this.end = System.nanoTime() + budget.longest().toNanos();
  }

  /** Reads on from another socket, which wraps the first. */
  void goOnWith(Socket wrapping) throws IOException {
    socket = wrapping;
    in = wrapping.getInputStream();
  }

  /** Bytes that came and were not read yet, taken out. */
  public byte[] pending() {
    byte[] rest = Arrays.copyOfRange(buffer, at, filled);
    at = filled;
    return rest;
  }

  /** Bytes that have come already, so that an answer may wait for the next one. */
  @Override
  public int available() {
    return filled - at;
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer[at++] & 0xFF : -1;
  }

  /** The next byte, which stays; -1 at the end. */
  public int peek() throws IOException {
    return fill() ? buffer[at] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int some = Math.min(length, filled - at);
    System.arraycopy(buffer, at, into, offset, some);
    at += some;
    return some;
  }

  /**
   * So many bytes.
   *
   * @throws EOFException if there are fewer
   */
  public byte[] exactly(int count) throws IOException {
    byte[] bytes = readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("The client went");
    }
    return bytes;
  }

  /** Reads over so many bytes; false if there are fewer. */
  public boolean skipAll(long count) throws IOException {
    long left = count;
    while (left > 0 && fill()) {
      int some = (int) Math.min(left, filled - at);
      at += some;
      left -= some;
    }
    return left == 0;
  }

  /**
   * A line without its end, which is LF or CR LF; null at the end of all.
   *
   * @param most bytes that it may have; the line is cut behind them, and the rest is the next
   */
  public byte @Nullable [] line(int most) throws IOException {
    if (!fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (line.size() < most && fill()) {
      int stop = at;
      int limit = Math.min(filled, at + most - line.size());
      while (stop < limit && buffer[stop] != '\n') {
        stop++;
      }
      line.write(buffer, at, stop - at);
      at = stop;
      if (stop < limit) {
        at++;
        break;
      }
    }
    byte[] bytes = line.toByteArray();
    boolean ended = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return ended ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  /** Whether there is a byte to read. */
  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    if (left <= 0 || taken >= budget.mostBytes()) {
      throw new OutOfBudget();
    }
    socket.setSoTimeout((int) Math.max(1, Math.min(left, budget.idle().toMillis())));
    int got = in.read(buffer, 0, buffer.length);
    at = 0;
    filled = Math.max(got, 0);
    taken += filled;
    return got > 0;
  }
}
