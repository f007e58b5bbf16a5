package org.decnet.testkit.sigma;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.ast.TextPattern;

/** Decides whether a whole text fits a pattern, by trying every way to share the text out. */
final class NaivePattern {
  private NaivePattern() {}

  static boolean fits(TextPattern pattern, boolean cased, String text) {
    int[] characters = text.codePoints().toArray();
    List<Integer> elements = elements(pattern);
    // reached[i]: the elements so far can take exactly the first i characters.
    boolean[] reached = new boolean[characters.length + 1];
    reached[0] = true;
    for (int element : elements) {
      boolean[] next = new boolean[characters.length + 1];
      for (int i = 0; i <= characters.length; i++) {
        if (element == TextPattern.ANY_RUN) {
          next[i] = reached[i] || (i > 0 && next[i - 1]);
        } else {
          next[i] = i > 0 && reached[i - 1] && takes(element, characters[i - 1], cased);
        }
      }
      reached = next;
    }
    return reached[characters.length];
  }

  /** The pattern's elements with surrogate pairs put together. */
  private static List<Integer> elements(TextPattern pattern) {
    List<Integer> result = new ArrayList<>();
    for (int i = 0; i < pattern.length(); i++) {
      int element = pattern.element(i);
      int next = i + 1 < pattern.length() ? pattern.element(i + 1) : -1;
      if (element >= 0 && next >= 0 && Character.isSurrogatePair((char) element, (char) next)) {
        result.add(Character.toCodePoint((char) element, (char) next));
        i++;
      } else {
        result.add(element);
      }
    }
    return result;
  }

  private static boolean takes(int element, int character, boolean cased) {
    return switch (element) {
      case TextPattern.ANY_ONE -> true;
      case TextPattern.ANY_DASH -> TextPattern.DASHES.indexOf(character) >= 0;
      default -> element == character || (!cased && sameLetter(element, character));
    };
  }

  private static boolean sameLetter(int first, int second) {
    return first <= Character.MAX_VALUE
        && second <= Character.MAX_VALUE
        && Character.toString(first).equalsIgnoreCase(Character.toString(second));
  }
}
