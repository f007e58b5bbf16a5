package org.decnet.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes as text: UTF-8 as it is, any other byte as {@code \xNN} (spec 10, section 1). */
final class EscapedText {
  private static final HexFormat HEX = HexFormat.of();

  private EscapedText() {}

  /** The text of the first bytes of an array. */
  static String of(byte[] bytes, int length) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer out = CharBuffer.allocate(length);
    StringBuilder text = new StringBuilder(length);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      text.append(out.flip());
      out.clear();
      if (!result.isError()) {
        return text.toString();
      }
      for (int count = 0; count < result.length(); count++) {
        text.append("\\x").append(HEX.toHexDigits(in.get()));
      }
    }
  }

  /** The text with a question mark for each half of a surrogate pair, which JSON cannot carry. */
  static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
