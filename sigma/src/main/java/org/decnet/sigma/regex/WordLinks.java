package org.decnet.sigma.regex;

import java.util.List;

/** Links laid out as words to read and words to write, so that following one is a few masks. */
final class WordLinks {
  private final int[] needs;
  private final Words reads;
  private final Words writes;

  /** For each of several sets of positions the words in which it has members. */
  private static final class Words {
    private final int[] ends;
    private final int[] index;
    private final long[] mask;

    private Words(int sets, int total) {
      this.ends = new int[sets + 1];
      this.index = new int[total];
      this.mask = new long[total];
    }

    static Words of(List<int[]> sets) {
      int total = sets.stream().mapToInt(Link::words).sum();
      Words words = new Words(sets.size(), total);
      int at = -1;
      for (int i = 0; i < sets.size(); i++) {
        int before = -1;
        for (int position : sets.get(i)) {
          at += position >> 6 == before ? 0 : 1;
          before = position >> 6;
          words.index[at] = before;
          words.mask[at] |= 1L << position;
        }
        words.ends[i + 1] = at + 1;
      }
      return words;
    }
  }

  /** Lays out links whose positions rise. */
  WordLinks(List<Link> links) {
    this.needs = links.stream().mapToInt(Link::need).toArray();
    this.reads = Words.of(links.stream().map(Link::from).toList());
    this.writes = Words.of(links.stream().map(Link::to).toList());
  }

  boolean isEmpty() {
    return needs.length == 0;
  }

  /** Words read and written by following all. */
  int cost() {
    return reads.index.length + writes.index.length;
  }

  /** All positions that some link leads away from. */
  long[] sources(int words) {
    long[] sources = new long[words];
    for (int i = 0; i < reads.index.length; i++) {
      sources[reads.index[i]] |= reads.mask[i];
    }
    return sources;
  }

  /** Adds what the links lead to where the assertions that hold are those given. */
  void follow(long[] from, int held, long[] to) {
    for (int link = 0; link < needs.length; link++) {
      if (leads(link, from, held)) {
        for (int i = writes.ends[link]; i < writes.ends[link + 1]; i++) {
          to[writes.index[i]] |= writes.mask[i];
        }
      }
    }
  }

  /** Whether some link leads anywhere. */
  boolean lead(long[] from, int held) {
    for (int link = 0; link < needs.length; link++) {
      if (leads(link, from, held)) {
        return true;
      }
    }
    return false;
  }

  private boolean leads(int link, long[] from, int held) {
    if ((needs[link] & ~held) != 0) {
      return false;
    }
    long live = 0;
    for (int i = reads.ends[link]; i < reads.ends[link + 1]; i++) {
      live |= from[reads.index[i]] & reads.mask[i];
    }
    return live != 0;
  }
}
