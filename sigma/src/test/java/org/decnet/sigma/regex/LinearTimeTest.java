package org.decnet.sigma.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No text costs more than its length allows, by count of steps: a step of the table costs one
 * look-up, and each other one the cost that the expression states.
 */
class LinearTimeTest {
  private static final int LENGTH = 1 << 16;

  private static LinearRegex compiled(String regex) {
    return LinearRegex.compile(regex, RegexFlags.NONE, RegexLimits.DEFAULT);
  }

  private static String random(String alphabet, int length) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "(a*)*b, a, 10",
    "(a|aa)+$, ac, 10",
    "(a|a)*b, a, 10",
    "(a+)+b, a, 10",
    "(.*)*=, x, 10",
    ".*.*.*.*=, x, 20",
    "(?:(?:a?){50}){5}b, a, 700",
    "(?:a{1;500}){3}b, a, 1600",
    "[ab]*a[ab]{12}c, ab, 40",
    "a[ab]{60}c, ab, 40",
    "(?:x{1;50}y){1;20}z, xy, 700",
    "(a?b?c?){50}d$, abc, 700",
    "\\b(?:\\w+\\s?)*!, ab , 30",
    "(?m)^(?:a|^)*$b, a, 30",
  })
  void hostileExpressionsTakeStepsInProportionToTheText(String regex, String alphabet, int cost) {
    LinearRegex linear = compiled(regex.replace(';', ','));
    String text = random(alphabet, LENGTH);

    boolean found = linear.find(text);

    assertThat(found).isFalse();
    assertThat(linear.cost()).isLessThanOrEqualTo(cost);
    LazyDfa dfa = linear.machine().dfa();
    assertThat(dfa.lessons())
        .isLessThanOrEqualTo(LazyDfa.FREE_LESSONS + LENGTH / LazyDfa.CHARS_A_LESSON + 2);
    assertThat(dfa.simulated()).isLessThanOrEqualTo(LENGTH);
  }

  @Test
  void expressionsOfFewStatesAreLearntOnce() {
    LinearRegex regex = compiled("(?:[a-f0-9]{4}-){3}[a-f0-9]{4}z");
    String text = random("0123456789abcdef-", LENGTH);

    assertThat(regex.find(text)).isFalse();
    long learnt = regex.machine().dfa().lessons();
    assertThat(regex.find(text)).isFalse();

    assertThat(learnt).isBetween(20L, 400L);
    assertThat(regex.machine().dfa().lessons()).isEqualTo(learnt);
    assertThat(regex.machine().dfa().simulated()).isZero();
  }

  @Test
  void expressionsOfTooManyStatesAreSimulated() {
    LinearRegex regex = compiled("[ab]*a[ab]{14}c");

    assertThat(regex.find(random("ab", LENGTH))).isFalse();
    assertThat(regex.machine().dfa().simulated()).isGreaterThan(LENGTH / 2);
    assertThat(regex.find(random("ab", LENGTH) + "aabababababababc")).isTrue();
  }

  @Test
  void simulationReadsPairsOfSurrogatesAsOne() {
    LinearRegex regex = compiled("a[ab]{60}c|^[^c]*\\x{1F600}{2}d");
    String text = random("ab", LENGTH);

    assertThat(regex.find(text + "\uD83D\uDE00\uD83D\uDE00d")).isTrue();
    assertThat(regex.find(text + "\uD83D\uDE00\uDE00\uD83Dd")).isFalse();
    assertThat(compiled("a[ab]{60}c|\\x{1F600}{2}d").find(text + "\uD83D\uDE00\uD83D\uDE00d"))
        .isTrue();
    assertThat(regex.machine().dfa().simulated()).isGreaterThan(LENGTH);
  }

  @Test
  void memoryIsBoundedByThrowingStatesAway() {
    LinearRegex regex = compiled("(?:a[ab]{300}|b[ab]{250}aa)c");
    String text = random("ab", 400);

    for (int round = 0; round < 40; round++) {
      String varied = text.substring(round) + random("ab", 300 + round);
      assertThat(regex.find(varied)).isFalse();
      assertThat(regex.find(varied + "a" + random("ab", 300) + "c")).isTrue();
      assertThat(regex.machine().dfa().bytes()).isLessThanOrEqualTo(LazyDfa.MOST_BYTES);
    }
    assertThat(regex.machine().dfa().flushes()).isPositive();
  }

  @Test
  void anchoredExpressionsLookAtTheStartAlone() {
    LinearRegex regex = compiled("^[a-z]{4}$");

    assertThat(regex.find("x".repeat(LENGTH))).isFalse();
    assertThat(regex.machine().dfa().lessons()).isLessThanOrEqualTo(6);
  }

  @Test
  void nothingIsBuiltBeforeTheFirstText() {
    LinearRegex regex = compiled("a[ab]{60}c");

    assertThat(regex.machine().dfa().lessons()).isZero();
    assertThat(regex.machine().dfa().bytes()).isLessThan(1_000);
  }
}
