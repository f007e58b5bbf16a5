package org.decnet.sigma.index;

import org.jspecify.annotations.Nullable;

/**
 * All literals that the rules of a set look for in one field. Whole values, beginnings and endings
 * are found by walks that end at the first difference; only literals that may stand anywhere need a
 * pass over the value.
 */
final class TextIndex {
  private final @Nullable AnchoredTrie starts;
  private final @Nullable AnchoredTrie ends;
  private final @Nullable Automaton anywhere;
  private final int longestAnchored;

  TextIndex(
      @Nullable AnchoredTrie starts,
      @Nullable AnchoredTrie ends,
      @Nullable Automaton anywhere,
      int longestAnchored) {
    this.starts = starts;
    this.ends = ends;
    this.anywhere = anywhere;
    this.longestAnchored = longestAnchored;
  }

  /** Characters that the scratch has to hold at least. */
  int longestAnchored() {
    return longestAnchored;
  }

  void read(String text, Scratch scratch) {
    int length = text.length();
    char[] held = scratch.text;
    if (length <= held.length) {
      text.getChars(0, length, held, 0);
      readHeld(length, scratch);
      return;
    }
    text.getChars(0, held.length, held, 0);
    if (starts != null) {
      starts.walkForward(held, held.length, length, scratch);
    }
    if (anywhere != null) {
      readInParts(text, anywhere, scratch);
    }
    if (ends != null) {
      text.getChars(length - held.length, length, held, 0);
      ends.walkBackward(held, held.length, length, scratch);
    }
  }

  private static void readInParts(String text, Automaton anywhere, Scratch scratch) {
    char[] held = scratch.text;
    int state = 0;
    for (int at = 0; at < text.length(); at += held.length) {
      int length = Math.min(held.length, text.length() - at);
      text.getChars(at, at + length, held, 0);
      state = anywhere.scanLong(held, length, state, scratch);
    }
  }

  /** Reads a value whose characters are all in the scratch. */
  void readHeld(int length, Scratch scratch) {
    if (starts != null) {
      starts.walkForward(scratch.text, length, length, scratch);
    }
    if (ends != null) {
      ends.walkBackward(scratch.text, length, length, scratch);
    }
    if (anywhere != null) {
      anywhere.scan(scratch.text, length, 0, scratch);
    }
  }
}
