package org.decnet.ingest.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Python's own notation of bytes and strings, in which sensors written in Python log what peers
 * sent: {@code b'\x16\x03'}, {@code 'GET / HTTP/1.0\r\n'}, {@code u"..."} (Python language
 * reference, section 2.4.1).
 */
public final class PythonLiteral {
  private final byte[] text;
  private final byte[] out;
  private int end;
  private int length;

  private PythonLiteral(byte[] text) {
    this.text = text;
    this.out = new byte[text.length]; // no escape stands for more bytes than it takes
    this.end = text.length;
  }

  /**
   * The bytes that a literal stands for. Python 2 strings are bytes, so a {@code \xNN} is one byte
   * in either form. Text that is no literal stands for itself.
   */
  public static byte[] decode(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int open = 0;
    while (open < utf8.length && open < 2 && "bBuUrR".indexOf(utf8[open]) >= 0) {
      open++;
    }
    return isQuoted(utf8, open) ? new PythonLiteral(utf8).decode(open) : utf8;
  }

  private static boolean isQuoted(byte[] text, int open) {
    if (text.length < open + 2) {
      return false;
    }
    byte quote = text[open];
    return (quote == '\'' || quote == '"') && text[text.length - 1] == quote;
  }

  private byte[] decode(int open) {
    end = text.length - 1;
    int at = open + 1;
    while (at < end) {
      byte b = text[at++];
      if (b == '\\' && at < end) {
        at = escape(at);
      } else {
        put(b);
      }
    }
    return Arrays.copyOf(out, length);
  }

  /** Writes what an escape stands for and returns where the text goes on. */
  private int escape(int at) {
    byte b = text[at];
    return switch (b) {
      case 'n' -> single('\n', at);
      case 'r' -> single('\r', at);
      case 't' -> single('\t', at);
      case 'a' -> single(7, at);
      case 'b' -> single('\b', at);
      case 'f' -> single('\f', at);
      case 'v' -> single(11, at);
      case '\\', '\'', '"' -> single(b, at);
      case '\n' -> at + 1;
      case 'x' -> hex(at, 2);
      case 'u' -> hex(at, 4);
      case 'U' -> hex(at, 8);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(at);
      default -> keep(at);
    };
  }

  private int single(int value, int at) {
    put(value);
    return at + 1;
  }

  /** What is no escape keeps its backslash, as in Python. */
  private int keep(int at) {
    put('\\');
    return at;
  }

  private int hex(int at, int digits) {
    int value = 0;
    for (int i = at + 1; i <= at + digits; i++) {
      int digit = i < end && text[i] > 0 ? Character.digit(text[i], 16) : -1;
      if (digit < 0) {
        return keep(at);
      }
      value = (value << 4) | digit;
    }
    if (digits == 2) {
      put(value);
    } else if (Character.isValidCodePoint(value)) {
      for (byte b : Character.toString(value).getBytes(StandardCharsets.UTF_8)) {
        put(b);
      }
    }
    return at + 1 + digits;
  }

  private int octal(int at) {
    int value = 0;
    int i = at;
    while (i < end && i < at + 3 && text[i] >= '0' && text[i] <= '7') {
      value = value * 8 + (text[i++] - '0');
    }
    put(value);
    return i;
  }

  private void put(int value) {
    out[length++] = (byte) value;
  }
}
