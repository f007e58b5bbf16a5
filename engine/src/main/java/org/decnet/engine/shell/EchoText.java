package org.decnet.engine.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that an echo or printf of constants writes, without its last line end. */
final class EchoText {
  private static final int MAX_LENGTH = 64 * 1024;

  private EchoText() {}

  /** The text; null if the words are another program's or hang on an expansion. */
  static @Nullable String of(List<Word> words) {
    if (words.isEmpty() || !words.stream().allMatch(Word::constant)) {
      return null;
    }
    List<String> values = words.stream().map(Word::value).toList();
    return switch (Statement.baseName(values.getFirst())) {
      case "echo" -> echo(values.subList(1, values.size()));
      case "printf" -> printf(values.subList(1, values.size()));
      default -> null;
    };
  }

  private static String echo(List<String> arguments) {
    int first = 0;
    boolean escapes = false;
    while (first < arguments.size() && isEchoOption(arguments.get(first))) {
      String option = arguments.get(first++);
      escapes |= option.indexOf('e') > 0;
    }
    String text = String.join(" ", arguments.subList(first, arguments.size()));
    return capped(escapes ? Escapes.decode(text) : text);
  }

  private static boolean isEchoOption(String word) {
    return word.length() > 1
        && word.charAt(0) == '-'
        && word.chars().skip(1).allMatch(c -> c == 'n' || c == 'e' || c == 'E');
  }

  /** A format without arguments, or with {@code %s} for each argument; no other is followed. */
  private static @Nullable String printf(List<String> arguments) {
    if (arguments.isEmpty()) {
      return null;
    }
    String format = Escapes.decode(arguments.getFirst());
    StringBuilder text = new StringBuilder();
    int next = 1;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%') {
        text.append(c);
        continue;
      }
      char conversion = ++i < format.length() ? format.charAt(i) : ' ';
      switch (conversion) {
        case '%' -> text.append('%');
        case 's' -> text.append(next < arguments.size() ? arguments.get(next++) : "");
        default -> {
          return null;
        }
      }
    }
    return next < arguments.size() ? null : capped(withoutLastLineEnd(text.toString()));
  }

  private static String withoutLastLineEnd(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private static String capped(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }
}
