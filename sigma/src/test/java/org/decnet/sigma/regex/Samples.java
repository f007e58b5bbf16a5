package org.decnet.sigma.regex;

import java.util.Random;

/** Random expressions and texts over a small alphabet, so that many of them match. */
final class Samples {
  private static final String[] ATOMS = {
    "a",
    "b",
    "c",
    "ab",
    "1",
    "_",
    ".",
    "[ab]",
    "[^a]",
    "[b-c]",
    "\\w",
    "\\W",
    "\\d",
    "\\s",
    "\\S",
    "\\n",
    "\\b",
    "\\B",
    "^",
    "$",
    "\\A",
    "\\z",
    "\\Z",
    "\\x{1F600}",
    "[^\\x{1F600}a]",
    "\\ud83d",
    "(?i:B)"
  };

  private static final String[] QUANTIFIERS = {
    "*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,3}", "{2,}", "{0}"
  };

  private static final String SIGNS = "aabbc1_ \n\n\uD83D\uDE00-B";

  private final Random random;

  Samples(long seed) {
    this.random = new Random(seed);
  }

  String regex(int depth) {
    return switch (random.nextInt(depth == 0 ? 1 : 6)) {
      case 0 -> ATOMS[random.nextInt(ATOMS.length)];
      case 1 -> "(" + regex(depth - 1) + "|" + regex(depth - 1) + ")";
      case 2 -> regex(depth - 1) + regex(depth - 1);
      case 3 -> "(?:" + regex(depth - 1) + ")" + QUANTIFIERS[random.nextInt(QUANTIFIERS.length)];
      case 4 -> regex(depth - 1) + regex(depth - 1) + regex(depth - 1);
      default -> "(?:" + regex(depth - 1) + "|)";
    };
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.append(random.nextInt(4) == 0 ? "\uD83D\uDE00" : "").toString();
  }

  RegexFlags flags() {
    return new RegexFlags(random.nextInt(4) == 0, random.nextInt(3) == 0, random.nextInt(3) == 0);
  }
}
