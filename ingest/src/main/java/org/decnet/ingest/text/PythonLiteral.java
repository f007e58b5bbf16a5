package org.decnet.ingest.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Python's own notation of bytes and strings, in which sensors written in Python log what peers
 * sent: {@code b'\x16\x03'}, {@code 'GET / HTTP/1.0\r\n'}, {@code u"..."} (Python language
 * reference, section 2.4.1).
 */
public final class PythonLiteral {
  private PythonLiteral() {}

  /**
   * The bytes that a literal stands for. Python 2 strings are bytes, so a {@code \xNN} is one byte in
   * either form. Text that is no literal stands for itself.
   */
  public static byte[] decode(String text) {
    int open = 0;
    while (open < text.length() && open < 2 && "bBuUrR".indexOf(text.charAt(open)) >= 0) {
      open++;
    }
    if (!isQuoted(text, open)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    int end = text.length() - 1;
    int at = open + 1;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < end) {
        at = escape(text, at + 1, end, out);
      } else {
        int length = Character.charCount(text.codePointAt(at));
        out.writeBytes(text.substring(at, at + length).getBytes(StandardCharsets.UTF_8));
        at += length;
      }
    }
    return out.toByteArray();
  }

  private static boolean isQuoted(String text, int open) {
    if (text.length() < open + 2) {
      return false;
    }
    char quote = text.charAt(open);
    return (quote == '\'' || quote == '"') && text.charAt(text.length() - 1) == quote;
  }

  /** Writes what an escape stands for and returns where the text goes on. */
  private static int escape(String text, int at, int end, ByteArrayOutputStream out) {
    char c = text.charAt(at);
    return switch (c) {
      case 'n' -> single(out, '\n', at);
      case 'r' -> single(out, '\r', at);
      case 't' -> single(out, '\t', at);
      case 'a' -> single(out, 7, at);
      case 'b' -> single(out, '\b', at);
      case 'f' -> single(out, '\f', at);
      case 'v' -> single(out, 11, at);
      case '\\', '\'', '"' -> single(out, c, at);
      case '\n' -> at + 1;
      case 'x' -> hex(text, at, end, 2, out);
      case 'u' -> hex(text, at, end, 4, out);
      case 'U' -> hex(text, at, end, 8, out);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(text, at, end, out);
      default -> {
        out.write('\\');
        yield at;
      }
    };
  }

  private static int single(ByteArrayOutputStream out, int value, int at) {
    out.write(value);
    return at + 1;
  }

  private static int hex(String text, int at, int end, int digits, ByteArrayOutputStream out) {
    int value = 0;
    for (int i = at + 1; i <= at + digits; i++) {
      int digit = i < end ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        out.write('\\');
        return at;
      }
      value = value << 4 | digit;
    }
    if (digits == 2) {
      out.write(value);
    } else if (Character.isValidCodePoint(value)) {
      out.writeBytes(Character.toString(value).getBytes(StandardCharsets.UTF_8));
    }
    return at + 1 + digits;
  }

  private static int octal(String text, int at, int end, ByteArrayOutputStream out) {
    int value = 0;
    int i = at;
    while (i < end && i < at + 3 && text.charAt(i) >= '0' && text.charAt(i) <= '7') {
      value = value * 8 + (text.charAt(i++) - '0');
    }
    out.write(value);
    return i;
  }
}
