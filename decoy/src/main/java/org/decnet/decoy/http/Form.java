package org.decnet.decoy.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Fields of forms as browsers send them. */
public final class Form {
  private Form() {}

  /** The first field of a name; null if there is none. */
  public static @Nullable String field(String form, String name) {
    int from = 0;
    while (from < form.length()) {
      int and = form.indexOf('&', from);
      int end = and < 0 ? form.length() : and;
      int equals = form.indexOf('=', from);
      if (equals >= 0 && equals < end && decode(form.substring(from, equals)).equals(name)) {
        return decode(form.substring(equals + 1, end));
      }
      from = end + 1;
    }
    return null;
  }

  private static String decode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write(c == '+' ? ' ' : c);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
