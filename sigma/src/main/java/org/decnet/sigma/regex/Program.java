package org.decnet.sigma.regex;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.regex.Automaton.Ends;

/**
 * An automaton as bits, so that one step moves 64 positions at a time.
 *
 * <p>A set of positions is an array of words. Bit 0 is where a match has not begun yet; it stays
 * set while a match may still begin. Most positions are followed by the next one or by themselves,
 * which a shift and a mask do for all; links name the words that they read and write.
 */
final class Program {
  /** No match is under way and none can begin. */
  static final int DEAD = 0;

  /** A match may still come. */
  static final int ALIVE = 1;

  /** A match ends here, whatever follows. */
  static final int ACCEPTED = 2;

  private final CharClasses classes;
  private final Surroundings surroundings;
  private final int words;
  private final long[] begin;
  private final long[] accepting;
  private final long[] shifted;
  private final long[] looping;
  private final long[] linked;
  private final WordLinks links;
  private final WordLinks endings;

  /** For each class of characters the positions that take it. */
  private final long[] masks;

  Program(Automaton automaton, CharClasses classes, Surroundings surroundings) {
    this.classes = classes;
    this.surroundings = surroundings;
    this.words = (automaton.size() >> 6) + 1;
    this.begin = new long[words];
    this.accepting = new long[words];
    LinkMerger merger = new LinkMerger(words);
    automaton.links().forEach(merger::add);
    addStarts(automaton.starts(), merger);
    this.shifted = merger.shifted();
    this.looping = merger.looping();
    this.links = merger.merged();
    this.linked = links.sources(words);
    this.endings = endings(automaton);
    this.masks = masks(automaton);
  }

  private void addStarts(List<Ends> starts, LinkMerger merger) {
    for (Ends start : starts) {
      if (start.need() == 0) {
        setAll(begin, start.positions());
      } else {
        merger.add(new Link(start.need(), new int[1], start.positions()));
      }
    }
  }

  private WordLinks endings(Automaton automaton) {
    List<Ends> ends = new ArrayList<>(automaton.ends());
    for (int need : automaton.empty().alternatives()) {
      ends.add(new Ends(need, new int[1]));
    }
    LinkMerger merger = new LinkMerger(words);
    for (Ends end : ends) {
      if (end.need() == 0) {
        setAll(accepting, end.positions());
      } else {
        merger.add(new Link(end.need(), end.positions(), new int[1]));
      }
    }
    return merger.merged();
  }

  private static void setAll(long[] set, int[] positions) {
    for (int position : positions) {
      set[position >> 6] |= 1L << position;
    }
  }

  private long[] masks(Automaton automaton) {
    long[] result = new long[classes.width() * words];
    for (int charClass = 0; charClass < classes.end(); charClass++) {
      int base = charClass * words;
      result[base] = beginsAnywhere(automaton) ? 1 : 0;
      int sample = classes.sample(charClass);
      for (int position = 1; position <= automaton.size(); position++) {
        boolean taken = automaton.sets().get(position - 1).contains(sample);
        result[base + (position >> 6)] |= taken ? 1L << position : 0;
      }
    }
    return result;
  }

  /** Whether a match may begin elsewhere than at the edge where reading starts. */
  private boolean beginsAnywhere(Automaton automaton) {
    boolean anywhere = false;
    for (Ends start : automaton.starts()) {
      anywhere |= (start.need() & surroundings.edge()) == 0;
    }
    for (int need : automaton.empty().alternatives()) {
      anywhere |= (need & surroundings.edge()) == 0;
    }
    return anywhere;
  }

  CharClasses classes() {
    return classes;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** Words of a set of positions. */
  int words() {
    return words;
  }

  /** Words that one step reads and writes at most. */
  int cost() {
    return words + links.cost() + endings.cost();
  }

  /** Whether a match ends with what the set has taken, whatever follows. */
  boolean accepts(long[] set) {
    long accepted = 0;
    for (int i = 0; i < words; i++) {
      accepted |= set[i] & accepting[i];
    }
    return accepted != 0;
  }

  /** Whether a match ends with what the set has taken, given the assertions that hold after it. */
  boolean accepts(long[] set, int held) {
    return !endings.isEmpty() && endings.lead(set, held);
  }

  /**
   * Takes one character.
   *
   * @param from where the matches under way are
   * @param held the assertions that hold before the character
   * @param to where they are after it; overwritten
   * @return {@link #DEAD}, {@link #ALIVE} or {@link #ACCEPTED}
   */
  int step(long[] from, int held, int charClass, long[] to) {
    return words == 1
        ? narrowStep(from, held, charClass, to)
        : wideStep(from, held, charClass * words, to);
  }

  private int narrowStep(long[] from, int held, int charClass, long[] to) {
    long word = from[0];
    to[0] = ((word << 1) & shifted[0]) | (word & looping[0]);
    if ((word & linked[0]) != 0) {
      links.follow(from, held, to);
    }
    long begins = word & 1;
    long taken = (to[0] | begins | (begin[0] & -begins)) & masks[charClass];
    to[0] = taken;
    return outcome(taken, taken & accepting[0]);
  }

  private int wideStep(long[] from, int held, int base, long[] to) {
    long carry = 0;
    long live = 0;
    for (int i = 0; i < words; i++) {
      long word = from[i];
      to[i] = (((word << 1) | carry) & shifted[i]) | (word & looping[i]);
      carry = word >>> 63;
      live |= word & linked[i];
    }
    if (live != 0) {
      links.follow(from, held, to);
    }
    long begins = -(from[0] & 1);
    to[0] |= from[0] & 1;
    long left = 0;
    long accepted = 0;
    for (int i = 0; i < words; i++) {
      long taken = (to[i] | (begin[i] & begins)) & masks[base + i];
      to[i] = taken;
      left |= taken;
      accepted |= taken & accepting[i];
    }
    return outcome(left, accepted);
  }

  private static int outcome(long left, long accepted) {
    int alive = left == 0 ? DEAD : ALIVE;
    return accepted == 0 ? alive : ACCEPTED;
  }
}
