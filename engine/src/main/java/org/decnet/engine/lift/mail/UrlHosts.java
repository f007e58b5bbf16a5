package org.decnet.engine.lift.mail;

import java.util.Locale;
import org.decnet.engine.lift.text.BoundedNames;

/** The hosts of the web addresses in a text. */
final class UrlHosts {
  private static final int LONGEST = 253;

  private UrlHosts() {}

  /** Adds the lower-case hosts of a text. */
  static void collect(String text, BoundedNames hosts) {
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      if (isWeb(text, at)) {
        addHost(text, at + 3, hosts);
      }
    }
  }

  private static boolean isWeb(String text, int at) {
    return text.regionMatches(true, at - 4, "http", 0, 4)
        || text.regionMatches(true, at - 5, "https", 0, 5);
  }

  private static void addHost(String text, int from, BoundedNames hosts) {
    int start = from;
    int end = from;
    while (end < text.length() && end - from <= 2 * LONGEST && isPart(text.charAt(end))) {
      if (text.charAt(end) == '@') {
        start = end + 1; // a name before the host, which is there to mislead
      }
      end++;
    }
    int port = text.indexOf(':', start);
    int hostEnd = port >= start && port < end ? port : end;
    String host = text.substring(start, hostEnd).toLowerCase(Locale.ROOT);
    while (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (!host.isEmpty() && host.length() <= LONGEST) {
      hosts.add(host);
    }
  }

  private static boolean isPart(char c) {
    return "/?#\"'<>()[]{}|\\^`,;&=".indexOf(c) < 0 && c > ' ' && !Character.isWhitespace(c);
  }
}
