package org.decnet.engine.shell;

import java.util.List;

/**
 * What programs ask before something is typed that is no command. Sensors that join the lines of a
 * session put the question and the answer between commands.
 */
final class Questions {
  private static final List<String> STARTS =
      List.of(
          "Enter new UNIX password:",
          "Retype new UNIX password:",
          "(current) UNIX password:",
          "New password:",
          "Retype new password:");

  private Questions() {}

  /** Index after a question that starts at an index, and the answer to it; -1 if none does. */
  static int end(String text, int from) {
    char first = text.charAt(from);
    if (first != 'E' && first != 'R' && first != '(' && first != 'N') {
      return -1;
    }
    for (String start : STARTS) {
      if (text.startsWith(start, from)) {
        int end = from + start.length();
        while (end < text.length() && text.charAt(end) != ';' && text.charAt(end) != '\n') {
          end++;
        }
        return end;
      }
    }
    return -1;
  }
}
