package org.decnet.engine.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The strongest edges that hold the members of a component together, as far as its sides let them.
 *
 * @param edges the tree, or the trees if the sides part the component
 * @param groups the members, by which hold together
 */
public record SpanningTree(List<Edge> edges, List<List<UUID>> groups) {
  /** What a cluster of one is worth: nothing speaks for or against it. */
  public static final double ALONE = 0.5;

  private static final double ONE_FAMILY = 0.9;

  /** Copies the lists. */
  public SpanningTree {
    edges = List.copyOf(edges);
    groups = groups.stream().map(List::copyOf).toList();
  }

  /**
   * The tree over the members of a component.
   *
   * @param forced edges that an analyst asked for; they come first
   * @param found edges in any order
   */
  public static SpanningTree of(
      List<UUID> members, Collection<Edge> forced, Collection<Edge> found, Sides sides) {
    Growth growth = new Growth(members, sides);
    forced.stream().sorted(Edge.STRONGEST_FIRST).forEach(growth::add);
    found.stream().sorted(Edge.STRONGEST_FIRST).forEach(growth::add);
    return new SpanningTree(growth.edges, growth.groups());
  }

  /**
   * How sure it is that the ends of edges are one: the average strength, less if one family alone
   * speaks for it.
   */
  public static double confidence(List<Edge> tree) {
    if (tree.isEmpty()) {
      return ALONE;
    }
    Set<String> families = new HashSet<>();
    double sum = 0;
    for (Edge edge : tree) {
      sum += edge.strength();
      edge.evidence().stream()
          .filter(reason -> reason.contribution() > 0)
          .forEach(reason -> families.add(reason.family()));
    }
    double average = sum / tree.size();
    return families.size() == 1 ? average * ONE_FAMILY : average;
  }

  private static final class Growth {
    private final List<UUID> members;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final UnionFind sets;
    private final List<Map<Integer, Integer>> sides = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    Growth(List<UUID> members, Sides where) {
      this.members = members;
      this.sets = UnionFind.of(members.size());
      for (UUID member : members) {
        numbers.put(member, numbers.size());
        sides.add(where.isEmpty() ? Map.of() : where.of(member));
      }
    }

    void add(Edge edge) {
      int a = root(edge.a());
      int b = root(edge.b());
      if (a == b || !Sides.agree(sides.get(a), sides.get(b))) {
        return;
      }
      Map<Integer, Integer> both = new HashMap<>(sides.get(a));
      both.putAll(sides.get(b));
      sets.union(a, b);
      sides.set(sets.find(a), both);
      edges.add(edge);
    }

    List<List<UUID>> groups() {
      Map<Integer, List<UUID>> groups = new HashMap<>();
      for (UUID member : members) {
        groups.computeIfAbsent(root(member), key -> new ArrayList<>()).add(member);
      }
      return List.copyOf(groups.values());
    }

    private int root(UUID member) {
      Integer number = numbers.get(member);
      if (number == null) {
        throw new IllegalArgumentException("edge to a node outside of the component: " + member);
      }
      return sets.find(number);
    }
  }
}
