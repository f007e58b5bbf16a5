package org.decnet.server.web.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.decnet.server.web.errors.BodyTooLargeException;

/** A request body that fails as soon as it exceeds a limit. */
final class LimitedInput extends ServletInputStream {
  private final ServletInputStream body;
  private final long maxBytes;
  private long read;

  LimitedInput(ServletInputStream body, long maxBytes) {
    this.body = body;
    this.maxBytes = maxBytes;
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
  }
}
