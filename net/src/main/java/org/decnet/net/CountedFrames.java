package org.decnet.net;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Messages that begin with their number of octets (RFC 6587, section 3.4.1; RFC 5425, section 4.3),
 * so that no message can be taken for two.
 */
public final class CountedFrames {
  private CountedFrames() {}

  /** Writes a message. */
  public static void write(OutputStream out, byte[] message) throws IOException {
    out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
    out.write(message);
  }
}
