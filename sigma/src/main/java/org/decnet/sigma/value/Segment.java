package org.decnet.sigma.value;

import org.decnet.sigma.ast.TextPattern;

/**
 * A stretch of a pattern between two runs of any characters.
 *
 * <p>A stretch of characters alone is searched by Knuth, Morris and Pratt, so that a search never
 * looks at a character of the text more than twice. One with {@code ?} or any-dash is compared at
 * each position; the parser bounds its length.
 */
final class Segment {
  private final int[] elements;
  private final boolean cased;
  private final int[] borders;

  Segment(int[] elements, boolean cased) {
    this.elements = elements;
    this.cased = cased;
    boolean literal = true;
    for (int element : elements) {
      literal &= element >= 0;
    }
    this.borders = literal ? borders(elements) : new int[0];
  }

  /** For each prefix, the length of its longest proper prefix that is also its suffix. */
  private static int[] borders(int[] elements) {
    int[] borders = new int[elements.length];
    int length = 0;
    for (int i = 1; i < elements.length; i++) {
      while (length > 0 && elements[i] != elements[length]) {
        length = borders[length - 1];
      }
      if (elements[i] == elements[length]) {
        length++;
      }
      borders[i] = length;
    }
    return borders;
  }

  /** Where the segment ends if it begins at a position; -1 if it does not fit there. */
  int matchForward(CharSequence text, int start, int limit) {
    int at = start;
    for (int element : elements) {
      if (at >= limit || !fits(element, text.charAt(at))) {
        return -1;
      }
      boolean pair =
          element == TextPattern.ANY_ONE
              && at + 1 < limit
              && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
      at += pair ? 2 : 1;
    }
    return at;
  }

  /** Where the segment begins if it ends at a position; -1 if it does not fit there. */
  int matchBackward(CharSequence text, int end, int floor) {
    int at = end;
    for (int i = elements.length - 1; i >= 0; i--) {
      at--;
      if (at < floor || !fits(elements[i], text.charAt(at))) {
        return -1;
      }
      boolean pair =
          elements[i] == TextPattern.ANY_ONE
              && at > floor
              && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
      at -= pair ? 1 : 0;
    }
    return at;
  }

  /**
   * The first place of the segment between two positions.
   *
   * @return start in the upper and end in the lower half, or -1
   */
  long find(CharSequence text, int from, int limit) {
    return borders.length > 0 ? findLiteral(text, from, limit) : findWild(text, from, limit);
  }

  /** Steps that one character costs at most where the segment is looked for. */
  int stepsPerCharacter() {
    return borders.length > 0 ? 2 : elements.length;
  }

  private long findLiteral(CharSequence text, int from, int limit) {
    int length = 0;
    for (int i = from; i < limit; i++) {
      char c = cased ? text.charAt(i) : CaseFold.fold(text.charAt(i));
      while (length > 0 && c != elements[length]) {
        length = borders[length - 1];
      }
      if (c == elements[length]) {
        length++;
        if (length == elements.length) {
          return Range.of(i + 1 - length, i + 1);
        }
      }
    }
    return Range.NONE;
  }

  private long findWild(CharSequence text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      boolean insidePair =
          i > from && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      int end = insidePair ? -1 : matchForward(text, i, limit);
      if (end >= 0) {
        return Range.of(i, end);
      }
    }
    return Range.NONE;
  }

  private boolean fits(int element, char c) {
    return switch (element) {
      case TextPattern.ANY_ONE -> true;
      case TextPattern.ANY_DASH -> TextPattern.DASHES.indexOf(c) >= 0;
      default -> element == (cased ? c : CaseFold.fold(c));
    };
  }
}
