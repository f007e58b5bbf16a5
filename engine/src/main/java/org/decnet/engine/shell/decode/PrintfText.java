package org.decnet.engine.shell.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What printf writes for constant arguments; formats of numbers other than plain are not followed.
 */
final class PrintfText {
  private final List<String> arguments;
  private final EscapedBytes bytes = new EscapedBytes();
  private int next;
  private boolean understood = true;

  private PrintfText(List<String> arguments) {
    this.arguments = arguments;
  }

  static @Nullable Written of(List<String> words, int limit) {
    List<String> arguments =
        !words.isEmpty() && words.getFirst().equals("--") ? words.subList(1, words.size()) : words;
    if (arguments.isEmpty() || arguments.getFirst().equals("-v")) {
      return null;
    }
    PrintfText text = new PrintfText(arguments.subList(1, arguments.size()));
    text.run(arguments.getFirst(), limit);
    return text.understood ? new Written(text.bytes.toBytes(), text.bytes.numeric()) : null;
  }

  /** Uses the format again and again while arguments are left. */
  private void run(String format, int limit) {
    int before;
    do {
      before = next;
      once(format);
    } while (understood
        && !bytes.stopped()
        && next > before
        && next < arguments.size()
        && bytes.size() <= limit);
  }

  private void once(String format) {
    int from = 0;
    for (int at = format.indexOf('%'); at >= 0 && understood; at = format.indexOf('%', from)) {
      bytes.escaped(format.substring(from, at));
      from = conversion(format, at + 1);
    }
    bytes.escaped(format.substring(Math.min(from, format.length())));
  }

  private int conversion(String format, int at) {
    char letter = at < format.length() ? format.charAt(at) : ' ';
    switch (letter) {
      case '%' -> bytes.plain("%");
      case 's', 'q' -> bytes.plain(argument());
      case 'b' -> bytes.escaped(argument());
      case 'c' -> {
        String text = argument();
        bytes.plain(text.isEmpty() ? "" : text.substring(0, 1));
      }
      case 'd', 'i', 'u' -> number();
      default -> understood = false;
    }
    return at + 1;
  }

  private void number() {
    String text = argument();
    understood = text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    bytes.plain(text.isEmpty() ? "0" : text);
  }

  private String argument() {
    return next < arguments.size() ? arguments.get(next++) : "";
  }
}
