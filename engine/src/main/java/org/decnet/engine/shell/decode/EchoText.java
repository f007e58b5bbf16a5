package org.decnet.engine.shell.decode;

import java.util.List;

/** What echo writes, as bash's own does. */
final class EchoText {
  private EchoText() {}

  static Written of(List<String> arguments) {
    int first = 0;
    boolean escapes = false;
    boolean lineEnd = true;
    while (first < arguments.size() && isOption(arguments.get(first))) {
      String option = arguments.get(first++);
      escapes |= option.indexOf('e') > 0;
      lineEnd &= option.indexOf('n') < 0;
    }
    String text = String.join(" ", arguments.subList(first, arguments.size()));
    EscapedBytes bytes = new EscapedBytes();
    if (escapes) {
      bytes.escaped(text);
    } else {
      bytes.plain(text);
    }
    if (lineEnd && !bytes.stopped()) {
      bytes.plain("\n");
    }
    return new Written(bytes.toBytes(), bytes.numeric());
  }

  private static boolean isOption(String word) {
    for (int i = 1; i < word.length(); i++) {
      if ("neE".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return word.length() > 1 && word.charAt(0) == '-';
  }
}
