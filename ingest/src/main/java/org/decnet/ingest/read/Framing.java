package org.decnet.ingest.read;

import java.nio.charset.StandardCharsets;

/** Turns what frames records into line ends, in place. Keeps its state from chunk to chunk. */
interface Framing {
  /** Records that are lines already. */
  Framing LINES = (bytes, from, count) -> {};

  /** Exchanges bytes of the stream that follow those of the last call. */
  void apply(byte[] bytes, int from, int count);

  /** Whether a stream that starts with a byte may need another framing than lines. */
  static boolean mayBeFramed(byte first) {
    return first == '['
        || first == '{'
        || first == ' '
        || first == '\n'
        || first == '\r'
        || first == '\t'
        || isDigit(first)
        || first == (byte) 0xEF;
  }

  /** The framing that the first bytes of a stream show. */
  static Framing of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String start = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    if (isOctetCounted(start)) {
      return new OctetCounts();
    }
    String dense = withoutBlanks(start);
    boolean wrapped = dense.startsWith("{\"attacks\":[");
    boolean array = dense.equals("[") || dense.startsWith("[{") || dense.startsWith("[]");
    return wrapped || array ? new JsonArrayFraming() : LINES;
  }

  /** Such as {@code 123 <34>1 }. */
  private static boolean isOctetCounted(String text) {
    int digits = 0;
    while (digits < text.length() && isDigit((byte) text.charAt(digits))) {
      digits++;
    }
    int priority = digits + 2;
    while (priority < text.length() && isDigit((byte) text.charAt(priority))) {
      priority++;
    }
    return digits > 0
        && digits < 8
        && text.startsWith(" <", digits)
        && priority > digits + 2
        && text.startsWith(">", priority);
  }

  private static String withoutBlanks(String text) {
    StringBuilder dense = new StringBuilder();
    text.chars().filter(c -> c > ' ').forEach(c -> dense.append((char) c));
    return dense.toString();
  }

  private static boolean isDigit(byte one) {
    return one >= '0' && one <= '9';
  }
}
