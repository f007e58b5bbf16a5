package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Values too long to be held at once are searched as others are, runs of one character included.
 */
class LongValueProperties {
  private static final int LONG = 3_000;
  private static final String LETTERS = "aabc ";

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < LONG) {
      int run = random.nextInt(3) == 0 ? random.nextInt(1_500) : 1 + random.nextInt(3);
      text.append(letter(random).repeat(run));
    }
    return text.toString();
  }

  private static String letter(Random random) {
    int at = random.nextInt(LETTERS.length());
    return LETTERS.substring(at, at + 1);
  }

  /** A piece of the text, which every other time has one letter changed. */
  private static String piece(String text, Random random) {
    int length = 1 + random.nextInt(8);
    int start = random.nextInt(text.length() - length);
    StringBuilder piece = new StringBuilder(text.substring(start, start + length));
    if (random.nextBoolean()) {
      piece.setCharAt(random.nextInt(length), letter(random).charAt(0));
    }
    return piece.toString();
  }

  @Test
  void literalIsFoundInALongValueWhereTheValueContainsIt() {
    Random random = new Random(20_261_126);
    int found = 0;
    for (int round = 0; round < 1_500; round++) {
      String text = text(random);
      String one = piece(text, random);
      String other = piece(text, random);
      Rule rule =
          TestRules.selection(
              "{ 'f|contains|all': [ '%s', '%s', '%s' ] }"
                  .formatted(one, other, one.substring(0, 1)));
      boolean expected = text.contains(one) && text.contains(other);
      found += expected ? 1 : 0;
      assertThat(TestRules.matches(rule, TestEvent.of("f", text)))
          .as("'%s' and '%s'", one, other)
          .isEqualTo(expected);
    }
    assertThat(found).isBetween(300, 1_200);
  }
}
