package org.decnet.testkit.sigma;

import java.util.List;
import java.util.Random;

/** Short random texts over an alphabet so small that two of them often overlap. */
final class RandomText {
  private static final List<String> COMMON =
      List.of("a", "b", "A", "B", "c", "1", "0", "-", "/", ".", " ", "\\");

  /** Letters whose case is special, characters of two units, signs with a meaning elsewhere. */
  private static final List<String> RARE =
      List.of(
          "ı", "İ", "I", "i", "ß", "ẞ", "ſ", "s", "S", "K", "k", "é", "É", "Σ", "ς", "😀", "😁",
          "𐐀", "𐐨", "–", "—", "_", "\"", "'", "\t", "\n", "%", ":", "{", "ǆ", "ǅ");

  private static final List<String> WORDS =
      List.of("cmd", "CMD", "abc", "bca", "-enc", "/c", "a.b", "\\ab", "pass", "PASS");

  private RandomText() {}

  static String of(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(longest + 1);
    for (int i = 0; i < pieces; i++) {
      text.append(piece(random));
    }
    return text.toString();
  }

  static String piece(Random random) {
    int kind = random.nextInt(10);
    return pick(random, kind == 0 ? RARE : kind == 1 ? WORDS : COMMON);
  }

  static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
