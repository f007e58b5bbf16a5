package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.ast.TextPattern;
import org.decnet.sigma.value.CaseFold;

/**
 * Takes text patterns apart into literals: into signals alone where these tell whether the pattern
 * fits, otherwise into signals that are needed for it.
 */
final class TextAtoms {
  /** A needed literal that is shorter is in every other text and only slows the pass. */
  private static final int WORTHWHILE = 3;

  private static final int ASCII = 0x80;

  private final TextPattern pattern;
  private final Literals literals;
  private final int from;
  private final int to;
  private final boolean openStart;
  private final boolean openEnd;

  TextAtoms(TextPattern pattern, Literals literals) {
    this.pattern = pattern;
    this.literals = literals;
    int length = pattern.length();
    this.openStart = length > 0 && pattern.element(0) == TextPattern.ANY_RUN;
    this.openEnd = length > 0 && pattern.element(length - 1) == TextPattern.ANY_RUN;
    this.from = openStart ? 1 : 0;
    this.to = openEnd ? length - 1 : length;
  }

  /** Whether every text fits. */
  boolean isAnything() {
    return from > to;
  }

  /** Whether signals alone are to tell whether a text fits, case ignored. */
  boolean isDecided() {
    if (isEverywhere()) {
      return false;
    }
    int dashes = 0;
    for (int i = from; i < to; i++) {
      int element = pattern.element(i);
      if (element == TextPattern.ANY_RUN || element == TextPattern.ANY_ONE) {
        return false;
      }
      dashes += element == TextPattern.ANY_DASH ? 1 : 0;
    }
    // Each dash may be one of five characters: two would be 25 literals.
    return dashes <= 1;
  }

  /**
   * Whether the pattern is one character of ASCII somewhere: nearly every text has some of those,
   * and noting each would cost more than looking for it where a rule asks.
   */
  private boolean isEverywhere() {
    return openStart && openEnd && to - from == 1 && pattern.element(from) < ASCII;
  }

  /** What holds exactly if the pattern fits, case ignored. */
  Expression decided() {
    char[] folded = new char[to - from];
    int dash = -1;
    for (int i = 0; i < folded.length; i++) {
      int element = pattern.element(from + i);
      dash = element < 0 ? i : dash;
      folded[i] = element < 0 ? 0 : CaseFold.fold((char) element);
    }
    if (dash < 0) {
      return placed(new String(folded), openStart, openEnd);
    }
    List<Expression> parts = new ArrayList<>();
    for (int i = 0; i < TextPattern.DASHES.length(); i++) {
      folded[dash] = TextPattern.DASHES.charAt(i);
      parts.add(placed(new String(folded), openStart, openEnd));
    }
    return Expression.any(parts);
  }

  /** Signals that are all raised where the pattern fits; empty if it needs no literal. */
  List<Expression.Signal> needed() {
    List<Expression.Signal> needed = new ArrayList<>();
    for (int start = from; start < to; start++) {
      int end = start;
      while (end < to && pattern.element(end) >= 0) {
        end++;
      }
      boolean first = start == from && !openStart;
      boolean last = end == to && !openEnd;
      if (end - start >= WORTHWHILE || (end > start && (first || last))) {
        needed.add(placed(folded(start, end), !first, !last));
      }
      start = end;
    }
    return needed;
  }

  private String folded(int start, int end) {
    char[] folded = new char[end - start];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = CaseFold.fold((char) pattern.element(start + i));
    }
    return new String(folded);
  }

  private Expression.Signal placed(String folded, boolean afterAny, boolean beforeAny) {
    if (afterAny) {
      return beforeAny ? literals.part(folded) : literals.end(folded);
    }
    return beforeAny ? literals.start(folded) : literals.whole(folded);
  }
}
