package org.decnet.engine.derive;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lines meant for a console that is no Unix shell's, which no shell is to read (spec 02, section
 * 3.2).
 *
 * <p>RouterOS menus look like programs in the root directory: {@code /ip address print}. Words that
 * loaders of botnets type to get from a console into a shell ({@code enable}, {@code system},
 * {@code show version}) are not among them: they read as shell words, and rules are to see them.
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

  /** Second parts of the menus as RouterOS 7 takes them with slashes; no paths of a Unix system. */
  private static final Set<String> SUBMENUS =
      Set.of(
          "address",
          "cloud",
          "dhcp-server",
          "dns",
          "fetch",
          "firewall",
          "identity",
          "print",
          "resource",
          "route",
          "scheduler",
          "script",
          "service",
          "socks",
          "wireless");

  /** What programs ask before a password is typed; shown here if a sensor joined it with input. */
  private static final List<String> QUESTIONS =
      List.of(
          "enter new unix password:",
          "retype new unix password:",
          "(current) unix password:",
          "new password:",
          "retype new password:",
          "password:");

  private RouterLines() {}

  /** Whether a line is a router's, or a question that a program asked. */
  static boolean accepts(String line) {
    String text = line.strip();
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return isMenu(text.substring(0, end)) || isQuestion(text);
  }

  private static boolean isMenu(String word) {
    int slash = word.indexOf('/', 1);
    if (slash < 0) {
      return MENUS.contains(word);
    }
    int end = word.indexOf('/', slash + 1);
    String second = word.substring(slash + 1, end < 0 ? word.length() : end);
    return MENUS.contains(word.substring(0, slash)) && SUBMENUS.contains(second);
  }

  private static boolean isQuestion(String text) {
    String start = text.substring(0, Math.min(text.length(), 40)).toLowerCase(Locale.ROOT) + ' ';
    return QUESTIONS.stream().anyMatch(start::startsWith) && text.indexOf(';') < 0;
  }
}
