package org.decnet.engine.shell.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a program that moves files.
 *
 * @param operands words that are neither options nor values of options
 * @param values values of the options that were asked for, in the order of their letters; absent
 *     ones are null
 */
record Arguments(List<String> operands, List<@Nullable String> values) {
  /**
   * Reads arguments.
   *
   * @param valued letters of the options that take a value
   * @param wanted the letters among them whose values are wanted
   */
  static Arguments of(List<String> arguments, String valued, String wanted) {
    List<String> operands = new ArrayList<>();
    List<@Nullable String> values = new ArrayList<>();
    wanted.chars().forEach(letter -> values.add(null));
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.length() < 2 || argument.charAt(0) != '-') {
        operands.add(argument);
        continue;
      }
      int at = argument.charAt(1) == '-' ? -1 : valuedLetter(argument, valued);
      if (at < 0) {
        continue;
      }
      boolean joined = at + 1 < argument.length();
      String value =
          joined ? argument.substring(at + 1) : i + 1 < arguments.size() ? arguments.get(++i) : "";
      int index = wanted.indexOf(argument.charAt(at));
      if (index >= 0) {
        values.set(index, value);
      }
    }
    return new Arguments(operands, values);
  }

  private static int valuedLetter(String cluster, String valued) {
    for (int i = 1; i < cluster.length(); i++) {
      if (valued.indexOf(cluster.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The value of the wanted option of an index; null if it is not given. */
  @Nullable String value(int index) {
    return values.get(index);
  }
}
