package org.decnet.engine.keystroke;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rhythm of pairs of keys as 64 bits: few of them differ for one hand, about half for two.
 *
 * <p>What counts is how long each pair takes: pairs of characters and, more heavily, pairs of
 * places on the keyboard, which other texts share.
 */
final class DigraphSimhash {
  private static final long LONGEST_GAP = 2_000_000;
  private static final int FEWEST_PAIRS = 20;
  private static final int MOST_WEIGHT = 16;

  /** The fastest pace that is told apart, in microseconds, and how much slower the next one is. */
  private static final double FASTEST = 30_000;

  private static final double STEP = StrictMath.log(1.33);

  private final Map<Long, List<Long>> gaps = new HashMap<>();
  private final double[] sums = new double[Long.SIZE];
  private int pairs;

  private DigraphSimhash() {}

  /** The hash as 16 hexadecimal digits; nothing if too little was typed. */
  static Optional<String> of(List<Key> keys) {
    DigraphSimhash hash = new DigraphSimhash();
    for (int i = 1; i < keys.size(); i++) {
      hash.take(keys.get(i - 1), keys.get(i));
    }
    return hash.pairs < FEWEST_PAIRS ? Optional.empty() : Optional.of(hash.text());
  }

  private void take(Key before, Key key) {
    long gap = key.micros() - before.micros();
    boolean writes = before.kind() == Key.Kind.PRINTABLE && key.kind() == Key.Kind.PRINTABLE;
    if (!writes || !before.isTyped() || !key.isTyped() || gap > LONGEST_GAP) {
      return;
    }
    pairs++;
    add(((long) before.codePoint() << 32) | key.codePoint(), gap);
    add(-1 - ((zone(before.codePoint()) << 8) | zone(key.codePoint())), gap);
  }

  private void add(long pair, long gap) {
    gaps.computeIfAbsent(pair, ignored -> new ArrayList<>()).add(gap);
  }

  /** Where a character lies on a keyboard: hand and row of a letter, or what kind of key it is. */
  private static long zone(int character) {
    String[] zones = {
      "qwert", "asdfg", "zxcvb", "yuiop", "hjkl", "nm", "12345", "67890", " ", "-./"
    };
    for (int i = 0; i < zones.length; i++) {
      if (zones[i].indexOf(character) >= 0) {
        return i;
      }
    }
    return zones.length;
  }

  private String text() {
    gaps.forEach(this::weigh);
    long bits = 0;
    for (int i = 0; i < Long.SIZE; i++) {
      bits |= sums[i] > 0 ? 1L << i : 0;
    }
    String digits = Long.toHexString(bits);
    return "0".repeat(16 - digits.length()) + digits;
  }

  /** Adds what a pair says: its pace lies between two steps and counts for both, by nearness. */
  private void weigh(long pair, List<Long> all) {
    double weight = Math.min(all.size(), MOST_WEIGHT) * (pair < 0 ? 3 : 1);
    double place = StrictMath.log(Math.max(1, new Sample(all).median() / FASTEST)) / STEP;
    long step = (long) place;
    vote(mixed(pair * 31 + step), weight * (step + 1 - place));
    vote(mixed(pair * 31 + step + 1), weight * (place - step));
  }

  private void vote(long hash, double weight) {
    for (int i = 0; i < Long.SIZE; i++) {
      sums[i] += (hash >> i & 1) == 0 ? -weight : weight;
    }
  }

  /** Spreads a number over all bits (the finaliser of SplitMix64). */
  private static long mixed(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
