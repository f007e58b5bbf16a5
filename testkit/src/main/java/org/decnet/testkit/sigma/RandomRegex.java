package org.decnet.testkit.sigma;

import java.util.List;
import java.util.Random;

/**
 * Random regular expressions of the flavour that every engine reads alike.
 *
 * <p>Repetitions do not nest, because the oracle would need exponential time.
 */
final class RandomRegex {
  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "c",
          "A",
          "1",
          "\\.",
          "\\\\",
          "/",
          "-",
          " ",
          ".",
          "[ab]",
          "[^a]",
          "[a-c]",
          "\\d",
          "\\w",
          "\\s",
          "\\S",
          "[A-Z0-9]",
          "cmd",
          "abc",
          "é",
          "😀",
          "\\x61",
          "[^b-z\\s]");

  private static final List<String> REPETITIONS =
      List.of("*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "*?", "+?", "??");

  private static final List<String> ANCHORS = List.of("^", "$", "\\b", "\\B");

  private RandomRegex() {}

  static String of(Random random) {
    return alternatives(random, 2);
  }

  private static String alternatives(Random random, int depth) {
    StringBuilder regex = new StringBuilder(sequence(random, depth));
    while (random.nextInt(4) == 0) {
      regex.append('|').append(sequence(random, depth));
    }
    return regex.toString();
  }

  private static String sequence(Random random, int depth) {
    StringBuilder regex = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      regex.append(part(random, depth));
    }
    return regex.toString();
  }

  private static String part(Random random, int depth) {
    int kind = random.nextInt(12);
    if (kind == 0) {
      return RandomText.pick(random, ANCHORS);
    }
    if (kind == 1 && depth > 0) {
      String open = random.nextBoolean() ? "(" : "(?:";
      return open + alternatives(random, depth - 1) + ")" + (random.nextInt(3) == 0 ? "?" : "");
    }
    String atom = RandomText.pick(random, ATOMS);
    boolean repeated = random.nextInt(3) == 0 && atom.codePointCount(0, atom.length()) != 3;
    return repeated ? atom + RandomText.pick(random, REPETITIONS) : atom;
  }
}
