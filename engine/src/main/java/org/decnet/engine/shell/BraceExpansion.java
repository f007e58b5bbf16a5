package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that braces make of one: {@code {cat,/etc/passwd}}, {@code x.{a,b}}.
 *
 * <p>Only signs outside quotes count. A word that would become too many stays as typed.
 */
final class BraceExpansion {
  private static final int MAX_WORDS = 64;

  /** Signs that a word to be expanded may have. */
  static final int MAX_SIGNS = 96;

  private static final int MAX_DEPTH = 8;

  private final Word word;
  private final int[] signs;
  private final int count;

  private BraceExpansion(Word word, int[] signs, int count) {
    this.word = word;
    this.signs = signs;
    this.count = count;
  }

  /**
   * The words; none if nothing in the word is to be expanded.
   *
   * @param signs indices of the braces and commas of the value that are not quoted, in order
   * @param count how many there are
   */
  static List<Word> expand(Word word, int[] signs, int count) {
    if (count > MAX_SIGNS) {
      return List.of();
    }
    List<List<Range>> found =
        new BraceExpansion(word, signs, count).product(0, word.value().length(), 0);
    return found.size() < 2 ? List.of() : found.stream().map(parts -> join(word, parts)).toList();
  }

  /** A part of the value. */
  private record Range(int from, int to) {}

  private static Word join(Word word, List<Range> parts) {
    if (parts.size() == 1) {
      return word.part(parts.getFirst().from(), parts.getFirst().to());
    }
    WordBuffer joined = new WordBuffer();
    parts.forEach(part -> joined.copy(word.source(), part.from(), part.to()));
    return word.with(joined.source());
  }

  /** All ways to choose one alternative of each pair of braces in a part of the value. */
  private List<List<Range>> product(int from, int to, int depth) {
    for (int i = signAt(from); i < count && signs[i] < to; i++) {
      if (word.value().charAt(signs[i]) == '{') {
        List<Integer> bounds = bounds(i, to);
        if (bounds.size() > 2 && depth < MAX_DEPTH) {
          return around(from, to, bounds, depth);
        }
      }
    }
    return List.of(List.of(new Range(from, to)));
  }

  private List<List<Range>> around(int from, int to, List<Integer> bounds, int depth) {
    List<List<Range>> rests = product(bounds.getLast() + 1, to, depth + 1);
    List<List<Range>> all = new ArrayList<>();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      for (List<Range> middle : product(bounds.get(i) + 1, bounds.get(i + 1), depth + 1)) {
        for (List<Range> rest : rests) {
          if (all.size() > MAX_WORDS) {
            return List.of(List.of(new Range(from, to)));
          }
          List<Range> parts = new ArrayList<>();
          parts.add(new Range(from, bounds.getFirst()));
          parts.addAll(middle);
          parts.addAll(rest);
          all.add(parts);
        }
      }
    }
    return all;
  }

  /** Index of the first sign at or after a place. */
  private int signAt(int from) {
    int i = 0;
    while (i < count && signs[i] < from) {
      i++;
    }
    return i;
  }

  /** Places of an opening brace, its commas and its closing brace; fewer than three if none. */
  private List<Integer> bounds(int opening, int to) {
    List<Integer> bounds = new ArrayList<>();
    bounds.add(signs[opening]);
    int open = 1;
    for (int i = opening + 1; i < count && signs[i] < to; i++) {
      char sign = word.value().charAt(signs[i]);
      open += sign == '{' ? 1 : sign == '}' ? -1 : 0;
      if (open == 0 || (open == 1 && sign == ',')) {
        bounds.add(signs[i]);
      }
      if (open == 0) {
        return bounds;
      }
    }
    return List.of();
  }
}
