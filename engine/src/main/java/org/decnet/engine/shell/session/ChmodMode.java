package org.decnet.engine.shell.session;

/** Reads the mode that chmod is given. */
final class ChmodMode {
  private static final int LONGEST = 32;

  private ChmodMode() {}

  /** Whether an argument is an option; a mode may start with a dash too. */
  static boolean isOption(String argument) {
    return argument.startsWith("--")
        || argument.equals("-R")
        || argument.equals("-v")
        || argument.equals("-f")
        || argument.equals("-c");
  }

  /** Whether a file with the mode may be run by someone. */
  static boolean letsRun(String mode) {
    if (mode.isEmpty() || mode.length() > LONGEST) {
      return false;
    }
    boolean octal = mode.chars().allMatch(c -> c >= '0' && c <= '7');
    return octal ? hasRunBit(mode) : addsRun(mode);
  }

  private static boolean hasRunBit(String octal) {
    return octal.substring(Math.max(0, octal.length() - 3)).chars().anyMatch(c -> (c & 1) == 1);
  }

  private static boolean addsRun(String symbolic) {
    boolean adds = false;
    for (int i = 0; i < symbolic.length(); i++) {
      switch (symbolic.charAt(i)) {
        case '+', '=' -> adds = true;
        case '-', ',' -> adds = false;
        case 'x', 'X' -> {
          if (adds) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }
}
