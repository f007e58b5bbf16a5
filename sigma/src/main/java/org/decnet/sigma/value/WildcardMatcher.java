package org.decnet.sigma.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.decnet.sigma.ast.TextPattern;

/**
 * A compiled text pattern.
 *
 * <p>The segments between the {@code *} are looked for from left to right, each at its first place
 * after the one before. That is enough: an earlier place leaves more room for what follows, so no
 * choice is ever taken back, and the work is linear in the text.
 */
public final class WildcardMatcher {
  private final boolean floating;
  private final Segment head;
  private final Segment[] middle;
  private final Segment tail;
  private final boolean opensWithRun;
  private final boolean closesWithRun;

  /**
   * Compiles a pattern.
   *
   * @param cased whether upper and lower case differ
   */
  public WildcardMatcher(TextPattern pattern, boolean cased) {
    List<Segment> segments = segments(pattern, cased);
    int last = segments.size() - 1;
    this.floating = last > 0;
    this.head = segments.get(0);
    this.tail = segments.get(last);
    this.middle = floating ? segments.subList(1, last).toArray(Segment[]::new) : new Segment[0];
    this.opensWithRun = isRun(pattern, 0);
    this.closesWithRun = isRun(pattern, pattern.length() - 1);
  }

  private static boolean isRun(TextPattern pattern, int index) {
    return pattern.length() > 0 && pattern.element(index) == TextPattern.ANY_RUN;
  }

  private static List<Segment> segments(TextPattern pattern, boolean cased) {
    List<Segment> segments = new ArrayList<>();
    int[] elements = new int[pattern.length()];
    int size = 0;
    for (int i = 0; i < pattern.length(); i++) {
      int element = pattern.element(i);
      if (element == TextPattern.ANY_RUN) {
        segments.add(new Segment(Arrays.copyOf(elements, size), cased));
        size = 0;
      } else {
        elements[size++] = cased || element < 0 ? element : CaseFold.fold((char) element);
      }
    }
    segments.add(new Segment(Arrays.copyOf(elements, size), cased));
    return segments;
  }

  /** Steps that one character of a text costs at most. */
  int stepsPerCharacter() {
    // The segments at either end are compared in one place only.
    int most = 2;
    for (Segment segment : middle) {
      most = Math.max(most, segment.stepsPerCharacter());
    }
    return most;
  }

  /**
   * What part of a text the pattern's characters take up, without what a {@code *} at either end
   * takes.
   *
   * @return start in the upper and end in the lower half; negative if the text does not fit
   */
  public long locate(CharSequence text) {
    int length = text.length();
    int at = head.matchForward(text, 0, length);
    if (at < 0 || !floating) {
      return at == length ? Range.of(0, length) : Range.NONE;
    }
    int limit = tail.matchBackward(text, length, at);
    if (limit < 0) {
      return Range.NONE;
    }
    int start = opensWithRun ? limit : 0;
    for (int i = 0; i < middle.length; i++) {
      long found = middle[i].find(text, at, limit);
      if (found == Range.NONE) {
        return Range.NONE;
      }
      start = i == 0 && opensWithRun ? Range.start(found) : start;
      at = Range.end(found);
    }
    if (opensWithRun && closesWithRun && middle.length == 0) {
      return Range.of(0, length);
    }
    return Range.of(start, closesWithRun ? at : length);
  }
}
