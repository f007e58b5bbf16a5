package org.decnet.engine.keystroke;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of one channel of a recording as the inside of a JSON string. A character may be spread
 * over frames; what is no UTF-8 becomes U+FFFD. Only characters that mean nothing to JSON, a
 * terminal or a page are written as themselves.
 */
final class CastText {
  private static final int CHUNK = 8192;
  private static final String HEX = "0123456789abcdef";

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final CharBuffer characters = CharBuffer.allocate(CHUNK);
  private ByteBuffer rest = ByteBuffer.allocate(0);

  /** The escaped text of some bytes, but for a character that later bytes may finish. */
  String take(byte[] bytes) {
    ByteBuffer input = ByteBuffer.allocate(rest.remaining() + bytes.length);
    input.put(rest).put(bytes).flip();
    StringBuilder text = new StringBuilder(bytes.length + 16);
    CoderResult result;
    do {
      result = decoder.decode(input, characters, false);
      characters.flip();
      escape(characters, text);
      characters.clear();
    } while (result.isOverflow());
    rest = input.slice(); // at most three bytes, which wait for the rest of their character
    return text.toString();
  }

  private static void escape(CharSequence characters, StringBuilder text) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c >= ' ' && c < 0x7F && c != '<' && c != '>' && c != '&') {
        text.append(c);
      } else {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          text.append(HEX.charAt(c >> shift & 15));
        }
      }
    }
  }
}
