package org.decnet.server.web.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.decnet.server.web.errors.BodyTooLargeException;

/** A request body that fails as soon as it exceeds a limit of bytes, or of time. */
final class LimitedInput extends ServletInputStream {
  private final ServletInputStream body;
  private final long maxBytes;
  private final LongSupplier nanoTime;
  private final long end;
  private long read;

  /**
   * A body.
   *
   * @param longest how long all of it may take, from now on: who sends a byte now and then must not
   *     hold a connection for ever
   */
  LimitedInput(ServletInputStream body, long maxBytes, Duration longest, LongSupplier nanoTime) {
    this.body = body;
    this.maxBytes = maxBytes;
    this.nanoTime = nanoTime;
    this.end = nanoTime.getAsLong() + longest.toNanos();
  }

  @Override
  public int read() throws IOException {
    int next = body.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int got = body.read(target, offset, length);
    count(Math.max(got, 0));
    return got;
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }

  private void count(int bytes) throws IOException {
    read += bytes;
    if (read > maxBytes) {
      throw new BodyTooLargeException(maxBytes);
    }
    if (bytes > 0 && nanoTime.getAsLong() - end > 0) {
      throw new SocketTimeoutException("The body took too long");
    }
  }
}
