package org.decnet.ingest.text;

import java.util.HexFormat;

/** Bytes as text that a terminal and a table can show. */
public final class Printable {
  private static final HexFormat HEX = HexFormat.of();

  private Printable() {}

  /** The bytes as text: stray bytes and control characters but tab and line ends as {@code \xNN}. */
  public static String of(byte[] bytes) {
    String text = Utf8.text(bytes, 0, bytes.length);
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hidden = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
      if (hidden && out == null) {
        out = new StringBuilder(text.length() * 2).append(text, 0, i);
      }
      if (hidden) {
        out.append("\\x").append(HEX.toHexDigits((byte) c));
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }
}
