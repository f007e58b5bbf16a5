package org.decnet.engine.lift.mail;

import java.util.Locale;

/** A hash of a text that differs in few bits for texts that differ in few words. */
final class SimHash {
  private static final int BITS = 64;
  private static final int WORDS = 3;
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private SimHash() {}

  /** The hash over all runs of three words, in lower case and without digits. */
  static long of(String text) {
    String[] last = new String[WORDS];
    int[] votes = new int[BITS];
    int seen = 0;
    int start = -1;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= lower.length(); i++) {
      boolean letter = i < lower.length() && Character.isLetter(lower.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        last[seen++ % WORDS] = lower.substring(start, i);
        start = -1;
        if (seen >= WORDS) {
          vote(votes, run(last, seen));
        }
      }
    }
    if (seen > 0 && seen < WORDS) {
      vote(votes, run(last, seen));
    }
    return hash(votes);
  }

  private static long run(String[] last, int seen) {
    long hash = OFFSET;
    for (int i = Math.max(0, seen - WORDS); i < seen; i++) {
      String word = last[i % WORDS];
      for (int at = 0; at < word.length(); at++) {
        hash = (hash ^ word.charAt(at)) * PRIME;
      }
      hash = (hash ^ ' ') * PRIME;
    }
    // Short inputs leave the upper bits alike; this spreads every bit over all others.
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }

  private static void vote(int[] votes, long hash) {
    for (int bit = 0; bit < BITS; bit++) {
      votes[bit] += (hash >>> bit & 1) == 0 ? -1 : 1;
    }
  }

  private static long hash(int[] votes) {
    long hash = 0;
    for (int bit = 0; bit < BITS; bit++) {
      hash |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return hash;
  }
}
