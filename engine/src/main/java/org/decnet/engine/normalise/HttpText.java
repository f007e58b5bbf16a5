package org.decnet.engine.normalise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Forms of a web request in which an attack reads the same however it was dressed. */
public final class HttpText {
  private static final int MAX_ROUNDS = 3;

  private HttpText() {}

  /**
   * The field {@code url_norm}: percent-decoded until stable, at most three rounds, with slashes
   * unified (spec 02, section 3.3).
   */
  public static String normaliseUrl(String rawUrl) {
    return withPlainSlashes(decoded(rawUrl));
  }

  /**
   * The field {@code any_text}: the parts of a request, one a line, in lower case with lookups
   * folded (spec 02, section 3.3). A part that is percent-encoded is there in decoded form too.
   *
   * @param parts target, its normal form, headers and body
   */
  public static String anyText(List<String> parts) {
    Set<String> lines = new LinkedHashSet<>(parts);
    parts.forEach(part -> lines.add(decoded(part)));
    return Lookups.fold(String.join("\n", lines).toLowerCase(Locale.ROOT));
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
