package org.decnet.engine.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs that hold together what holds together, out of lists in which many pairs could.
 *
 * <p>Of those that stand on different sides of a split, pairs are found for each two sides apart:
 * the pair that would have bound them all may be one that the split forbids.
 */
public final class SpanningPairs {
  /** Two numbers, the smaller first. */
  public record Pair(int a, int b) {}

  /** Whether two numbers can be an edge. */
  public interface Test {
    /** Whether these two can. */
    boolean allows(int a, int b);
  }

  private final List<?> sides;
  private final Set<Pair> pairs = new HashSet<>();

  /**
   * No pairs yet.
   *
   * @param sides where each number stands; equal values are the same place
   */
  public SpanningPairs(List<?> sides) {
    this.sides = sides;
  }

  /** What was found. */
  public Set<Pair> pairs() {
    return pairs;
  }

  /** Adds pairs that connect numbers, given in rising order, as far as a test allows them. */
  public void connect(int[] numbers, Test test) {
    Map<Object, List<Integer>> places = new LinkedHashMap<>();
    for (int number : numbers) {
      places.computeIfAbsent(sides.get(number), key -> new ArrayList<>()).add(number);
    }
    List<List<Integer>> lists = List.copyOf(places.values());
    for (int i = 0; i < lists.size(); i++) {
      span(sorted(lists.get(i), List.of()), test);
      for (int j = i + 1; j < lists.size(); j++) {
        Object here = sides.get(lists.get(i).getFirst());
        span(
            sorted(lists.get(i), lists.get(j)),
            (a, b) -> here.equals(sides.get(a)) != here.equals(sides.get(b)) && test.allows(a, b));
      }
    }
  }

  private void span(int[] numbers, Test test) {
    UnionFind sets = UnionFind.of(numbers.length);
    int apart = 0;
    for (int i = 0; i < numbers.length; i++) {
      apart++;
      for (int j = i - 1; j >= 0 && apart > 1; j--) {
        if (sets.find(i) != sets.find(j) && test.allows(numbers[j], numbers[i])) {
          sets.union(i, j);
          apart--;
          pairs.add(new Pair(numbers[j], numbers[i]));
        }
      }
    }
  }

  private static int[] sorted(List<Integer> some, List<Integer> others) {
    int[] numbers = new int[some.size() + others.size()];
    int at = 0;
    for (int number : some) {
      numbers[at++] = number;
    }
    for (int number : others) {
      numbers[at++] = number;
    }
    Arrays.sort(numbers);
    return numbers;
  }
}
