package org.decnet.intel.provider;

import java.nio.charset.StandardCharsets;

/** What is kept of an answer as it came. */
final class RawText {
  /** The cap of one value (spec 01, section 2.4). */
  private static final int LONGEST = 1 << 16;

  private RawText() {}

  /** The text of an answer; nothing of one that is longer than is kept, since half is no JSON. */
  static String of(byte[] body) {
    return body.length > LONGEST ? "" : new String(body, StandardCharsets.UTF_8);
  }
}
