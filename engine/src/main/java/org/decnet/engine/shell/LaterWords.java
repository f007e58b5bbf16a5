package org.decnet.engine.shell;

import java.util.List;
import java.util.Map;

/**
 * Programs that take a command line as their last words, after options and operands of their own.
 */
final class LaterWords {
  /** Short options whose value is the next word. */
  private static final Map<String, String> OPTIONS_WITH_VALUE =
      Map.of("ssh", "BbcDEeFIiJLlmOopQRSWw", "watch", "nq");

  private LaterWords() {}

  /** Index of the first word of the command line; 0 if there is none. */
  static int from(List<Word> words) {
    String name = Statement.baseName(words.getFirst().value());
    String withValue = OPTIONS_WITH_VALUE.getOrDefault(name, "");
    int next = afterOptions(words, 1, withValue);
    if (name.equals("ssh")) {
      next = afterOptions(words, next + 1, withValue); // what stands before is the host
    }
    return next < words.size() ? next : 0;
  }

  private static int afterOptions(List<Word> words, int from, String withValue) {
    int next = from;
    while (next < words.size() && words.get(next).value().startsWith("-")) {
      String option = words.get(next++).value();
      boolean takesNext = option.length() == 2 && withValue.indexOf(option.charAt(1)) >= 0;
      next += takesNext ? 1 : 0;
    }
    return next;
  }
}
