package org.decnet.server.web.sessions;

import java.nio.charset.StandardCharsets;

/** Parts of texts by their places in UTF-8. */
final class Bytes {
  private Bytes() {}

  /** The part from one byte to before another. */
  static String slice(String text, int start, int end) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int from = Math.clamp(start, 0, bytes.length);
    int to = Math.clamp(end, from, bytes.length);
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
