package org.decnet.decoy.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command as people would type it. */
final class Statement {
  private Statement() {}

  /** The arguments behind the name. */
  static String arguments(List<byte[]> command) {
    StringBuilder text = new StringBuilder();
    for (byte[] word : command.subList(1, command.size())) {
      text.append(text.isEmpty() ? "" : " ").append(word(word));
    }
    return text.toString();
  }

  /** A word; in quotes and with escapes if it would not be one without. */
  static String word(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean plain =
        !text.isEmpty()
            && text.chars()
                .allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '\'' && c != '\\');
    if (plain) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c >= ' ' && c < 0x7F) {
            out.append(c);
          } else {
            out.append("\\x").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 0xF, 16));
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
