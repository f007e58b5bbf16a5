package org.decnet.engine.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Forms of a web request in which an attack reads the same however it was dressed. */
public final class HttpText {
  private static final int MAX_ROUNDS = 3;

  private HttpText() {}

  /**
   * The field {@code url_norm}: percent-decoded until stable, at most three rounds, with slashes
   * unified (spec 02, section 3.3).
   */
  public static String urlNorm(String rawUrl) {
    return withPlainSlashes(decoded(rawUrl));
  }

  /**
   * The field {@code any_text}: target, its normal form, header values and body, one per line, in
   * lower case with lookups folded (spec 02, section 3.3). A header or body that is percent-encoded
   * is there in decoded form too.
   *
   * @param rawUrl request target as sent
   * @param headers headers as {@code name: value}
   * @param body null if none
   */
  public static String anyText(String rawUrl, List<String> headers, @Nullable String body) {
    List<String> lines = new ArrayList<>();
    lines.add(rawUrl);
    lines.add(urlNorm(rawUrl));
    for (String header : headers) {
      addWithDecoded(lines, valueOf(header));
    }
    if (body != null) {
      addWithDecoded(lines, body);
    }
    return Lookups.fold(String.join("\n", lines).toLowerCase(Locale.ROOT));
  }

  private static void addWithDecoded(List<String> lines, String text) {
    lines.add(text);
    String decoded = decoded(text);
    if (!decoded.equals(text)) {
      lines.add(decoded);
    }
  }

  private static String valueOf(String header) {
    int colon = header.indexOf(':');
    return colon < 0 ? header : header.substring(colon + 1).strip();
  }

  private static String decoded(String text) {
    String current = text;
    for (int round = 0; round < MAX_ROUNDS && current.indexOf('%') >= 0; round++) {
      String next = PercentDecoder.decode(current);
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return current;
  }

  private static String withPlainSlashes(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '\\' ? '/' : text.charAt(i);
      if (c != '/' || plain.isEmpty() || plain.charAt(plain.length() - 1) != '/') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
