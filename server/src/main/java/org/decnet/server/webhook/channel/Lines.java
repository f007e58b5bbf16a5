package org.decnet.server.webhook.channel;

import java.util.function.UnaryOperator;
import org.decnet.server.webhook.channel.Notice.Fact;

/** Writes facts below each other. */
final class Lines {
  private static final String MORE = "…";

  private Lines() {}

  /**
   * One line a fact, as many as fit.
   *
   * @param longest most UTF-16 units of all lines
   * @param escape makes a text inert where it goes
   */
  static String of(Notice notice, int longest, UnaryOperator<String> escape) {
    StringBuilder lines = new StringBuilder();
    for (Fact fact : notice.facts()) {
      String line = escape.apply(fact.name() + ": " + fact.value());
      if (lines.length() + line.length() + 1 + MORE.length() > longest) {
        return lines.append(MORE).toString();
      }
      lines.append(line).append('\n');
    }
    lines.setLength(Math.max(0, lines.length() - 1));
    return lines.toString();
  }
}
