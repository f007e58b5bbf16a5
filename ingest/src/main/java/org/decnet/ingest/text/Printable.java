package org.decnet.ingest.text;

import java.util.HexFormat;

/** Bytes as text that a terminal and a table can show. */
public final class Printable {
  private static final HexFormat HEX = HexFormat.of();

  private Printable() {}

  /**
   * The bytes as text: stray bytes and control characters but tab and line ends as {@code \xNN}.
   */
  public static String of(byte[] bytes) {
    String text = Utf8.text(bytes, 0, bytes.length);
    int at = 0;
    while (at < text.length() && !isHidden(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? text : escaped(text, at);
  }

  private static String escaped(String text, int from) {
    StringBuilder out = new StringBuilder(text.length() * 2).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHidden(c)) {
        out.append("\\x").append(HEX.toHexDigits((byte) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isHidden(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
  }
}
