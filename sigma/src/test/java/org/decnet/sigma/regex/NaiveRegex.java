package org.decnet.sigma.regex;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Matches by the definition: where each part may end, of all places where it may start. */
final class NaiveRegex {
  private final Node node;

  NaiveRegex(String regex, RegexFlags flags) {
    this.node = new RegexParser(regex, flags, 100).parse();
  }

  boolean find(String text) {
    return range(text) != LinearRegex.NONE;
  }

  /** The leftmost match, and of those that start there the longest. */
  long range(String text) {
    for (int start = 0; start <= text.length(); start = next(text, start)) {
      NavigableSet<Integer> ends = ends(node, text, start);
      if (!ends.isEmpty()) {
        return (long) start << 32 | ends.last();
      }
    }
    return LinearRegex.NONE;
  }

  private static int next(String text, int at) {
    return at == text.length() ? at + 1 : text.offsetByCodePoints(at, 1);
  }

  private static NavigableSet<Integer> ends(Node node, String text, int start) {
    NavigableSet<Integer> ends = new TreeSet<>();
    switch (node) {
      case Node.Chars chars -> {
        if (start < text.length() && chars.set().contains(text.codePointAt(start))) {
          ends.add(next(text, start));
        }
      }
      case Node.Place place -> {
        if (holds(place.assertion(), text, start)) {
          ends.add(start);
        }
      }
      case Node.Sequence sequence -> {
        NavigableSet<Integer> reached = new TreeSet<>(List.of(start));
        for (Node part : sequence.parts()) {
          reached = ends(part, text, reached);
        }
        ends.addAll(reached);
      }
      case Node.Choice choice -> choice.parts().forEach(p -> ends.addAll(ends(p, text, start)));
      case Node.Repeat repeat -> ends.addAll(repeated(repeat, text, start));
    }
    return ends;
  }

  private static NavigableSet<Integer> ends(Node node, String text, NavigableSet<Integer> starts) {
    NavigableSet<Integer> ends = new TreeSet<>();
    starts.forEach(start -> ends.addAll(ends(node, text, start)));
    return ends;
  }

  private static NavigableSet<Integer> repeated(Node.Repeat repeat, String text, int start) {
    NavigableSet<Integer> reached = new TreeSet<>();
    reached.add(start);
    for (int i = 0; i < repeat.least(); i++) {
      reached = ends(repeat.part(), text, reached);
    }
    NavigableSet<Integer> all = new TreeSet<>(reached);
    boolean bounded = repeat.most() != Node.Repeat.UNBOUNDED;
    int more = bounded ? repeat.most() - repeat.least() : text.length();
    for (int i = 0; i < more; i++) {
      reached = ends(repeat.part(), text, reached);
      all.addAll(reached);
    }
    return all;
  }

  private static boolean holds(Assertion assertion, String text, int at) {
    boolean atStart = at == 0;
    boolean atEnd = at == text.length();
    boolean lineFeedNext = !atEnd && text.charAt(at) == '\n';
    return switch (assertion) {
      case TEXT_START -> atStart;
      case TEXT_END -> atEnd;
      case FINAL_END -> atEnd || (lineFeedNext && at == text.length() - 1);
      case LINE_START -> atStart || (!atEnd && text.charAt(at - 1) == '\n');
      case LINE_END -> atEnd || lineFeedNext;
      case WORD_EDGE -> isWord(text, at - 1) != isWord(text, at);
      case NO_WORD_EDGE -> isWord(text, at - 1) == isWord(text, at);
    };
  }

  private static boolean isWord(String text, int at) {
    char c = at < 0 || at == text.length() ? ' ' : text.charAt(at);
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
  }
}
