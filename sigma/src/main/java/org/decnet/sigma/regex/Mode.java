package org.decnet.sigma.regex;

/**
 * The flags in force at one place of an expression.
 *
 * @param extended white space and comments are skipped ({@code x})
 */
record Mode(boolean ignoreCase, boolean multiline, boolean dotAll, boolean extended) {
  static Mode of(RegexFlags flags) {
    return new Mode(flags.ignoreCase(), flags.multiline(), flags.dotAll(), false);
  }

  static boolean isFlag(char letter) {
    return letter == 'i' || letter == 'm' || letter == 's' || letter == 'x';
  }

  Mode with(char letter, boolean on) {
    return new Mode(
        letter == 'i' ? on : ignoreCase,
        letter == 'm' ? on : multiline,
        letter == 's' ? on : dotAll,
        letter == 'x' ? on : extended);
  }
}
