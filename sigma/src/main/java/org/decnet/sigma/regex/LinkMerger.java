package org.decnet.sigma.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes fewer links of many: takes out the steps from a position to itself and to the next one,
 * which a mask and a shift do for all, and joins links that lead to the same positions, or away
 * from the same ones.
 */
final class LinkMerger {
  private final List<Link> links = new ArrayList<>();
  private final long[] shifted;
  private final long[] looping;

  LinkMerger(int words) {
    this.shifted = new long[words];
    this.looping = new long[words];
  }

  /** The positions that follow the one before them. */
  long[] shifted() {
    return shifted;
  }

  /** The positions that may follow themselves. */
  long[] looping() {
    return looping;
  }

  void add(Link link) {
    int[] from = sorted(link.from());
    int[] to = sorted(link.to());
    if (link.need() == 0) {
      int[] given = from;
      mark(looping, from, to, 0);
      mark(shifted, from, to, 1);
      from = to.length == 1 ? without(from, to[0], to[0] - 1) : from;
      to = given.length == 1 ? without(to, given[0], given[0] + 1) : to;
    }
    if (from.length > 0 && to.length > 0) {
      links.add(new Link(link.need(), from, to));
    }
  }

  /** Marks the targets that lie at a distance from one of the sources. */
  private static void mark(long[] set, int[] from, int[] to, int distance) {
    for (int position : from) {
      int target = position + distance;
      if (Arrays.binarySearch(to, target) >= 0) {
        set[target >> 6] |= 1L << target;
      }
    }
  }

  private static int[] sorted(int[] positions) {
    int[] sorted = positions.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static int[] without(int[] positions, int one, int other) {
    return IntStream.of(positions).filter(p -> p != one && p != other).toArray();
  }

  /** What is left once loops and shifts are taken out. */
  WordLinks merged() {
    List<Link> sameTargets = joined(links, true);
    return new WordLinks(joined(sameTargets, false));
  }

  private record Key(int need, List<Integer> positions) {
    static Key of(int need, int[] positions) {
      return new Key(need, Arrays.stream(positions).boxed().toList());
    }
  }

  private static List<Link> joined(List<Link> links, boolean byTarget) {
    Map<Key, Link> joined = new LinkedHashMap<>();
    for (Link link : links) {
      Key key = Key.of(link.need(), byTarget ? link.to() : link.from());
      joined.merge(key, link, byTarget ? LinkMerger::withSources : LinkMerger::withTargets);
    }
    return List.copyOf(joined.values());
  }

  private static Link withSources(Link one, Link other) {
    return new Link(one.need(), union(one.from(), other.from()), one.to());
  }

  private static Link withTargets(Link one, Link other) {
    return new Link(one.need(), one.from(), union(one.to(), other.to()));
  }

  private static int[] union(int[] one, int[] other) {
    return IntStream.concat(IntStream.of(one), IntStream.of(other)).sorted().distinct().toArray();
  }
}
