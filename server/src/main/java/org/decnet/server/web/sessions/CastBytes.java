package org.decnet.server.web.sessions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An asciicast in memory, as long as it may be. */
final class CastBytes implements Appendable {
  private static final int LONGEST = 64 << 20;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** The recording is longer than is shown. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    byte[] more = text.toString().getBytes(StandardCharsets.US_ASCII);
    if (bytes.size() + more.length > LONGEST) {
      throw new TooLongException();
    }
    bytes.writeBytes(more);
    return this;
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    return append(text.subSequence(start, end));
  }

  @Override
  public Appendable append(char c) throws IOException {
    return append(String.valueOf(c));
  }
}
