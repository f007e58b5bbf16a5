package org.decnet.sigma.parse;

import java.util.List;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;

/** Checks finished value tests for what would make matching costly or impossible. */
final class ValueCheck {
  /**
   * Longest stretch between two {@code *} that may hold {@code ?} or any-dash: such a stretch is
   * compared anew at every position of a value, so its length bounds the steps for a character.
   */
  private static final int LONGEST_STRETCH = 256;

  private final RegexCheck regexes;

  ValueCheck(RegexCheck regexes) {
    this.regexes = regexes;
  }

  /**
   * Something wrong with a value.
   *
   * @param offset character of the value where it is wrong
   */
  record Flaw(int offset, String message) {}

  List<Flaw> flawsOf(Test test) {
    return switch (test) {
      case Test.Regex regex -> regexes.flawsOf(regex);
      case Test.Text text when longestStretch(text.pattern()) > LONGEST_STRETCH ->
          List.of(
              new Flaw(0, "more than " + LONGEST_STRETCH + " characters with '?' between two '*'"));
      case Test other -> List.of();
    };
  }

  private static int longestStretch(TextPattern pattern) {
    int longest = 0;
    int length = 0;
    boolean wild = false;
    for (int i = 0; i < pattern.length(); i++) {
      int element = pattern.element(i);
      if (element == TextPattern.ANY_RUN) {
        longest = wild ? Math.max(longest, length) : longest;
        length = 0;
        wild = false;
      } else {
        length++;
        wild |= element < 0;
      }
    }
    return wild ? Math.max(longest, length) : longest;
  }
}
