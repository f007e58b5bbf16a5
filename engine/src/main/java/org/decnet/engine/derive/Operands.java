package org.decnet.engine.derive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a program, told apart as the GNU tools do.
 *
 * @param words operands, without options and their values
 * @param options options with their values, such as {@code -a}, {@code -Ofile}, {@code --append}
 */
record Operands(List<String> words, List<Option> options) {
  /**
   * An option.
   *
   * @param name such as {@code -a} or {@code --append}
   * @param value text after it; null if none
   */
  record Option(String name, @Nullable String value) {}

  /**
   * Reads arguments.
   *
   * @param withValue letters of the short options that take a value
   */
  static Operands of(List<String> arguments, String withValue) {
    List<String> words = new ArrayList<>();
    List<Option> options = new ArrayList<>();
    int i = 0;
    while (i < arguments.size()) {
      String argument = arguments.get(i++);
      if (argument.equals("--")) {
        words.addAll(arguments.subList(i, arguments.size()));
        break;
      } else if (argument.startsWith("--")) {
        options.add(longOption(argument));
      } else if (argument.length() > 1 && argument.charAt(0) == '-') {
        i +=
            shortOptions(
                argument, withValue, i < arguments.size() ? arguments.get(i) : null, options);
      } else {
        words.add(argument);
      }
    }
    return new Operands(List.copyOf(words), List.copyOf(options));
  }

  /** Whether an option is given. */
  boolean has(char letter, String longName) {
    return options.stream()
        .anyMatch(option -> option.name().equals("-" + letter) || option.name().equals(longName));
  }

  /** The value of an option; null if it is not given. */
  @Nullable String value(char letter, String longName) {
    for (Option option : options) {
      if (option.name().equals("-" + letter) || option.name().equals(longName)) {
        return option.value();
      }
    }
    return null;
  }

  private static Option longOption(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0
        ? new Option(argument, null)
        : new Option(argument.substring(0, equals), argument.substring(equals + 1));
  }

  /** Reads a cluster of short options; gives 1 if the next argument is the value of the last. */
  private static int shortOptions(
      String cluster, String withValue, @Nullable String next, List<Option> options) {
    for (int i = 1; i < cluster.length(); i++) {
      String name = "-" + cluster.charAt(i);
      if (withValue.indexOf(cluster.charAt(i)) < 0) {
        options.add(new Option(name, null));
      } else if (i + 1 < cluster.length()) {
        options.add(new Option(name, cluster.substring(i + 1)));
        return 0;
      } else {
        options.add(new Option(name, next));
        return next == null ? 0 : 1;
      }
    }
    return 0;
  }
}
