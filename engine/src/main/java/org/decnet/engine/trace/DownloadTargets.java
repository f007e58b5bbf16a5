package org.decnet.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text tells a program to download: urls after the name of a program that fetches, as
 * attackers type and send them. Reads each character a bounded number of times.
 */
final class DownloadTargets {
  private static final int MOST = 16;
  private static final int LONGEST_URL = 512;

  /** How far before a url the name of the program is looked for. */
  private static final int LOOK_BACK = 160;

  private static final String STATEMENT_ENDS = ";|&\n\r";
  private static final String URL_ENDS = " \t\n\r\"'`;|&<>(){}[]\\$+,^*";

  private static final List<String> PROGRAMS =
      List.of("wget", "curl", "tftp", "ftpget", "fetch", "lwp-download", "aria2c", "axel");

  private static final Map<String, Long> PORTS =
      Map.of("http", 80L, "https", 443L, "ftp", 21L, "tftp", 69L);

  private DownloadTargets() {}

  /** Endpoints of the downloads in a text, each once. */
  static List<String> in(String text) {
    List<String> found = new ArrayList<>(0);
    int at = text.indexOf("://");
    while (at >= 0 && found.size() < MOST) {
      String scheme = schemeBefore(text, at);
      Long port = PORTS.get(scheme);
      if (port != null && isFetched(text, at - scheme.length())) {
        String target = target(text, at + "://".length(), port);
        if (target != null && !found.contains(target)) {
          found.add(target);
        }
      }
      at = text.indexOf("://", at + 1);
    }
    return found;
  }

  private static String schemeBefore(String text, int end) {
    int start = end;
    while (start > 0 && end - start < "https".length() && isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isFetched(String text, int urlStart) {
    int start = urlStart;
    while (start > 0
        && urlStart - start < LOOK_BACK
        && STATEMENT_ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String before = text.substring(start, urlStart).toLowerCase(Locale.ROOT);
    return PROGRAMS.stream().anyMatch(before::contains);
  }

  private static @Nullable String target(String text, int start, long usualPort) {
    int end = start;
    while (end < text.length()
        && end - start < LONGEST_URL
        && URL_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String url = text.substring(start, end);
    int slash = url.indexOf('/');
    String authority = slash < 0 ? url : url.substring(0, slash);
    String path = slash < 0 ? "" : url.substring(slash);
    String place = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = place.indexOf(':');
    String host = colon < 0 ? place : place.substring(0, colon);
    Long port = colon < 0 ? Long.valueOf(usualPort) : number(place.substring(colon + 1));
    return host.isEmpty() || port == null ? null : Endpoint.of(host, port, path);
  }

  private static @Nullable Long number(String digits) {
    boolean isPort =
        !digits.isEmpty()
            && digits.length() <= 5
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isPort ? Long.valueOf(digits) : null;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
