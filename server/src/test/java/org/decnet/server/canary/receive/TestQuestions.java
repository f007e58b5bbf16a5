package org.decnet.server.canary.receive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Questions for names, as clients send them. */
public final class TestQuestions {
  private TestQuestions() {}

  /** A question with recursion wanted. */
  public static byte[] of(String name, int type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    int start = 0;
    while (start < name.length()) {
      int dot = name.indexOf('.', start);
      int end = dot < 0 ? name.length() : dot;
      out.write(end - start);
      out.writeBytes(name.substring(start, end).getBytes(StandardCharsets.ISO_8859_1));
      start = end + 1;
    }
    out.writeBytes(new byte[] {0, (byte) (type >> 8), (byte) type, 0, 1});
    return out.toByteArray();
  }
}
