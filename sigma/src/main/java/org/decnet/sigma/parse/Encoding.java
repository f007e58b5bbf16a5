package org.decnet.sigma.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.decnet.sigma.ast.TextPattern;

/**
 * The encodings that modifiers put on a text. What is encoded twice is bytes in between: a text of
 * UTF-16 has one character for each byte here.
 */
final class Encoding {
  /** Characters at the start of a shifted text that the bytes before it take part in. */
  private static final int[] FOREIGN_AT_START = {0, 2, 3};

  /** Characters at the end that the bytes after it take part in, padding included. */
  private static final int[] FOREIGN_AT_END = {0, 3, 2};

  private Encoding() {}

  /** The bytes of a text, one character for each. */
  static String utf16(String text, Charset charset, boolean mark) throws Unfit {
    String encoded = new String(encode(text, charset), StandardCharsets.ISO_8859_1);
    return mark ? "\u00ff\u00fe" + encoded : encoded;
  }

  /**
   * The bytes that Base64 encodes.
   *
   * @param bytes whether each character of the text is a byte already
   */
  static byte[] bytes(String text, boolean bytes) throws Unfit {
    return encode(text, bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private static byte[] encode(String text, Charset charset) throws Unfit {
    try {
      ByteBuffer buffer = charset.newEncoder().encode(CharBuffer.wrap(text));
      return Arrays.copyOfRange(buffer.array(), buffer.arrayOffset(), buffer.limit());
    } catch (CharacterCodingException e) {
      throw new Unfit("holds half a character, which has no encoding");
    }
  }

  /** The one Base64 text of the bytes. */
  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * What is the same in the Base64 text of anything that holds the bytes: one text for each way in
   * which the bytes can lie in the groups of three.
   */
  static List<String> base64Offset(byte[] bytes) throws Unfit {
    if (bytes.length < 2) {
      throw new Unfit("too short: fewer than two bytes leave no trace in Base64 at every offset");
    }
    List<String> result = new ArrayList<>();
    for (int shift = 0; shift < FOREIGN_AT_START.length; shift++) {
      byte[] shifted = new byte[shift + bytes.length];
      System.arraycopy(bytes, 0, shifted, shift, bytes.length);
      String text = base64(shifted);
      int end = text.length() - FOREIGN_AT_END[shifted.length % 3];
      result.add(text.substring(FOREIGN_AT_START[shift], end));
    }
    return result;
  }

  /** How many texts a pattern of characters and any-dashes stands for. */
  static long forms(TextPattern pattern) {
    long forms = 1;
    for (int i = 0; i < pattern.length() && forms < Integer.MAX_VALUE; i++) {
      forms *= pattern.element(i) == TextPattern.ANY_DASH ? TextPattern.DASHES.length() : 1;
    }
    return forms;
  }

  /** Every text that a pattern of characters and any-dashes stands for. */
  static List<String> texts(TextPattern pattern) {
    List<StringBuilder> texts = List.of(new StringBuilder());
    for (int i = 0; i < pattern.length(); i++) {
      int element = pattern.element(i);
      if (element == TextPattern.ANY_DASH) {
        texts = withEachDash(texts);
      } else {
        texts.forEach(text -> text.append((char) element));
      }
    }
    return texts.stream().map(StringBuilder::toString).toList();
  }

  private static List<StringBuilder> withEachDash(List<StringBuilder> texts) {
    List<StringBuilder> result = new ArrayList<>();
    for (StringBuilder text : texts) {
      for (char dash : TextPattern.DASHES.toCharArray()) {
        result.add(new StringBuilder(text).append(dash));
      }
    }
    return result;
  }
}
