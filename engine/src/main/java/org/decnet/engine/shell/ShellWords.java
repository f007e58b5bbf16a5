package org.decnet.engine.shell;

import java.util.List;
import java.util.Set;

/** The arguments of shells. */
final class ShellWords {
  static final Set<String> SHELLS =
      Set.of("sh", "bash", "dash", "ash", "ksh", "zsh", "rbash", "mksh", "csh", "tcsh", "hush");

  private ShellWords() {}

  /**
   * Index of the word after {@code -c}; -1 if there is none.
   *
   * @param asUser whether operands may stand before it, as in {@code su root -c id}
   */
  static int payloadOf(List<Word> words, boolean asUser) {
    for (int i = 1; i < words.size() - 1; i++) {
      String word = words.get(i).value();
      if (isCommandOption(word)) {
        return i + 1;
      }
      if (takesValue(word)) {
        i++;
      } else if (!asUser && !word.startsWith("-") && !word.startsWith("+")) {
        return -1;
      }
    }
    return -1;
  }

  /** Index of the script that a program is to run; -1 if it reads its input. */
  static int scriptOf(List<Word> words) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).value();
      if (word.equals("-") || word.equals("/dev/stdin") || isInputOption(word)) {
        return -1;
      }
      if (takesValue(word)) {
        i++;
      } else if (!word.startsWith("-") && !word.startsWith("+")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isInputOption(String word) {
    return word.length() > 1
        && word.charAt(0) == '-'
        && word.charAt(1) != '-'
        && word.indexOf('s') > 0;
  }

  private static boolean takesValue(String word) {
    return word.equals("-o")
        || word.equals("+o")
        || word.equals("-O")
        || word.equals("+O")
        || word.equals("--rcfile")
        || word.equals("--init-file");
  }

  private static boolean isCommandOption(String word) {
    return word.equals("--command")
        || (word.length() > 1
            && word.charAt(0) == '-'
            && word.charAt(1) != '-'
            && word.indexOf('c') > 0);
  }
}
