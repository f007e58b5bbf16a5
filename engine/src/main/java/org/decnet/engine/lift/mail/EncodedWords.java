package org.decnet.engine.lift.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Words of headers that are written in another character set (RFC 2047), as text. */
final class EncodedWords {
  private static final int LONGEST = 2048;

  private EncodedWords() {}

  /** A header with its encoded words decoded; what is broken stays as it is. */
  static String decode(String header) {
    StringBuilder text = new StringBuilder(header.length());
    int at = 0;
    int lastEnd = -1;
    while (at < header.length()) {
      int start = header.indexOf("=?", at);
      Word word = start < 0 ? null : word(header, start);
      if (start < 0) {
        return text.append(header, at, header.length()).toString();
      }
      if (word == null) {
        text.append(header, at, start + 2);
        at = start + 2;
        continue;
      }
      // Blanks between two encoded words are no part of the text.
      if (at != lastEnd || !header.substring(at, start).isBlank()) {
        text.append(header, at, start);
      }
      text.append(word.text);
      at = word.end;
      lastEnd = at;
    }
    return text.toString();
  }

  private record Word(String text, int end) {}

  private static @Nullable Word word(String header, int start) {
    int set = header.indexOf('?', start + 2);
    int form = set < 0 ? -1 : header.indexOf('?', set + 1);
    int end = form < 0 ? -1 : end(header, form + 1);
    if (end < 0 || form != set + 2) {
      return null;
    }
    String coded = header.substring(form + 1, end);
    byte[] bytes =
        switch (header.charAt(set + 1)) {
          case 'B', 'b' -> base64(coded);
          case 'Q', 'q' -> quoted(coded);
          default -> null;
        };
    if (bytes == null) {
      return null;
    }
    return new Word(new String(bytes, charset(header.substring(start + 2, set))), end + 2);
  }

  /** Words are short; one that never ends must not be read to the end again and again. */
  private static int end(String header, int from) {
    return header.indexOf("?=", from, Math.min(header.length(), from + LONGEST));
  }

  /** The character set of a name; UTF-8 if there is none. */
  static Charset charset(@Nullable String name) {
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    int language = name.indexOf('*');
    try {
      return Charset.forName(language < 0 ? name : name.substring(0, language));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static byte @Nullable [] base64(String coded) {
    try {
      return Base64.getMimeDecoder().decode(coded);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] quoted(String coded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(coded.length());
    for (int i = 0; i < coded.length(); i++) {
      char c = coded.charAt(i);
      int high = c == '=' && i + 2 < coded.length() ? Character.digit(coded.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(coded.charAt(i + 2), 16);
      if (low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(c == '_' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }
}
