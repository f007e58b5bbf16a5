package org.decnet.engine.shell;

import java.util.List;
import java.util.Set;

/** The arguments of interpreters of other languages. */
final class CodeWords {
  static final Set<String> LANGUAGES =
      Set.of(
          "python", "python2", "python3", "perl", "ruby", "php", "node", "nodejs", "lua", "awk",
          "gawk", "mawk", "nawk");

  private CodeWords() {}

  /** Whether a program is an interpreter. */
  static boolean isLanguage(String name) {
    return LANGUAGES.contains(name) || isVersioned(name);
  }

  /** Whether a name is an interpreter's with its version, such as {@code python3.11}. */
  static boolean isVersioned(String name) {
    int end = name.length();
    while (end > 0 && (Characters.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == '.')) {
      end--;
    }
    return end > 0 && end < name.length() && LANGUAGES.contains(name.substring(0, end));
  }

  /** The option before code. */
  static String codeOption(String name) {
    return name.startsWith("python") ? "-c" : name.startsWith("php") ? "-r" : "-e";
  }

  /** Index of the word that holds code; -1 if none does. */
  static int codeOf(String name, List<Word> words) {
    boolean awk = name.endsWith("awk");
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).value();
      if (awk) {
        if (word.equals("-F") || word.equals("-v")) {
          i++;
        } else if (!word.startsWith("-")) {
          return i;
        }
      } else if (isCodeOption(name, word)) {
        return i + 1 < words.size() ? i + 1 : -1;
      } else if (!word.startsWith("-")) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isCodeOption(String name, String word) {
    char first = name.charAt(0);
    boolean isShort = word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != '-';
    if (name.startsWith("python")) {
      return isShort && word.indexOf('c') > 0;
    }
    if (name.startsWith("php")) {
      return word.equals("-r");
    }
    if (first == 'n') {
      return word.equals("-e") || word.equals("-p") || word.equals("-pe") || word.equals("--eval");
    }
    // An option such as -Mstrict or -Ilib holds letters that are no options.
    boolean named = isShort && (word.charAt(1) == 'M' || word.charAt(1) == 'I');
    return isShort && !named && (word.endsWith("e") || word.endsWith("E"));
  }
}
