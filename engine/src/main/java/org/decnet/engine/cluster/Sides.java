package org.decnet.engine.cluster;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.cluster.Constraint.Apart;
import org.decnet.engine.cluster.Constraint.Locked;
import org.decnet.engine.cluster.Constraint.Together;

/**
 * On which side of each split and lock the members of one component stand. Two groups can be joined
 * unless they stand on different sides of any.
 */
public final class Sides {
  private static final int OUTSIDE = -1;

  private final List<Constraint> separating;

  private Sides(List<Constraint> separating) {
    this.separating = separating;
  }

  /** The sides that matter to a component. */
  public static Sides of(List<UUID> members, Constraints constraints) {
    Set<Constraint> separating = new LinkedHashSet<>();
    members.forEach(member -> separating.addAll(constraints.separatingOf(member)));
    return new Sides(List.copyOf(separating));
  }

  /** Whether nothing separates the members. */
  public boolean isEmpty() {
    return separating.isEmpty();
  }

  /** Where a node stands, by number of the split or lock. */
  public Map<Integer, Integer> of(UUID node) {
    Map<Integer, Integer> sides = new HashMap<>();
    for (int i = 0; i < separating.size(); i++) {
      int side = side(separating.get(i), node);
      if (side != OUTSIDE || separating.get(i) instanceof Locked) {
        sides.put(i, side);
      }
    }
    return sides;
  }

  /** Where nodes stand; equal for those that nothing parts. */
  public List<Map<Integer, Integer>> places(List<UUID> nodes) {
    return isEmpty()
        ? Collections.nCopies(nodes.size(), Map.of())
        : nodes.stream().map(this::of).toList();
  }

  /** Whether groups with these sides can be one. */
  public static boolean agree(Map<Integer, Integer> some, Map<Integer, Integer> others) {
    return some.entrySet().stream()
        .allMatch(entry ->
            others.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
  }

  private static int side(Constraint constraint, UUID node) {
    return switch (constraint) {
      case Together merge -> OUTSIDE;
      case Locked lock -> lock.nodes().contains(node) ? 0 : OUTSIDE;
      case Apart apart -> {
        int side = OUTSIDE;
        for (int i = 0; i < apart.parts().size(); i++) {
          side = apart.parts().get(i).contains(node) ? i : side;
        }
        yield side;
      }
    };
  }
}
