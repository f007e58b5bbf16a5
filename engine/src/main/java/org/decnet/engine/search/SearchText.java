package org.decnet.engine.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * What somebody looks for: words that must all occur, in any order. A star behind a word stands for
 * any end of it; no other sign means anything.
 *
 * @param terms of the words, {@value #MOST} at most; what is behind those narrows nothing
 */
public record SearchText(List<Term> terms) {
  /** Longest text that is looked for. */
  public static final int LONGEST = 512;

  /** Most words that are looked for at once. */
  static final int MOST = 32;

  /** Copies the list. */
  public SearchText {
    terms = List.copyOf(terms);
  }

  /** The words of a text. */
  public static SearchText of(String text) {
    SequencedSet<Term> terms = new LinkedHashSet<>();
    Words.of(
        text,
        new Words.Listener() {
          @Override
          public void run(String run) {
            // the word that it is part of says more
          }

          @Override
          public void word(String word, boolean joined, int end) {
            if (terms.size() < MOST) {
              terms.add(term(text, word, end));
            }
          }
        });
    return new SearchText(List.copyOf(terms));
  }

  /** A star stands behind the word, or behind what would join it to the next. */
  private static Term term(String text, String word, int end) {
    if (text.startsWith("*", end)) {
      return Term.beginning(word);
    }
    return end < text.length() && Words.isJoint(text.charAt(end)) && text.startsWith("*", end + 1)
        ? Term.beginning(word + text.charAt(end))
        : Term.of(Term.Kind.WORD, word);
  }
}
