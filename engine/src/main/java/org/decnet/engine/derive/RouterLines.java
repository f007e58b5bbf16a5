package org.decnet.engine.derive;

import java.util.Set;

/**
 * Lines meant for the console of a router, which no shell is to read (spec 02, section 3.2).
 *
 * <p>RouterOS menus look like programs in the root directory: {@code /ip address print}.
 */
final class RouterLines {
  private static final Set<String> MENUS =
      Set.of(
          "/certificate",
          "/disk",
          "/export",
          "/file",
          "/import",
          "/interface",
          "/ip",
          "/ipv6",
          "/log",
          "/ppp",
          "/queue",
          "/radius",
          "/routing",
          "/snmp",
          "/system",
          "/tool",
          "/user");

  private RouterLines() {}

  /** Whether a line starts with a menu of RouterOS. */
  static boolean accepts(String line) {
    String text = line.strip();
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return MENUS.contains(text.substring(0, end));
  }
}
