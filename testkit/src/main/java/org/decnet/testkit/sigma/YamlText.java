package org.decnet.testkit.sigma;

/** Writes texts as YAML scalars. */
final class YamlText {
  private YamlText() {}

  /** Between double quotes, with everything escaped that is not plain ASCII. */
  static String quoted(String text) {
    StringBuilder result = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (c == '"' || c == '\\') {
        result.append('\\').append(c);
      } else if (pair) {
        // YAML has no escape for halves; the character itself is legal.
        result.append(c).append(text.charAt(++i));
      } else if (c < ' ' || c > '~') {
        result.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
      } else {
        result.append(c);
      }
    }
    return result.append('"').toString();
  }
}
