package org.decnet.engine.lift.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parameters behind the value of a header. */
final class Parameters {
  private Parameters() {}

  /** The value of a parameter, also one in another character set; null if there is none. */
  static @Nullable String of(String header, String name) {
    String lower = header.toLowerCase(Locale.ROOT);
    String extended = find(header, lower, name + '*');
    if (extended != null) {
      int value = extended.lastIndexOf('\'');
      return percentDecoded(extended.substring(value + 1));
    }
    String plain = find(header, lower, name);
    return plain == null ? null : EncodedWords.decode(plain);
  }

  private static @Nullable String find(String header, String lower, String name) {
    for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
      int equals = at + name.length();
      while (equals < header.length() && header.charAt(equals) == ' ') {
        equals++;
      }
      boolean starts = at > 0 && "; \t\r\n".indexOf(header.charAt(at - 1)) >= 0;
      if (starts && equals < header.length() && header.charAt(equals) == '=') {
        return value(header, equals + 1);
      }
    }
    return null;
  }

  private static String value(String header, int from) {
    String rest = header.substring(from).strip();
    if (rest.startsWith("\"")) {
      int end = rest.indexOf('"', 1);
      return rest.substring(1, end < 0 ? rest.length() : end);
    }
    int end = rest.indexOf(';');
    return (end < 0 ? rest : rest.substring(0, end)).strip();
  }

  private static String percentDecoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
      bytes[length++] = low < 0 ? bytes[i] : (byte) (high << 4 | low);
      i += low < 0 ? 0 : 2;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
