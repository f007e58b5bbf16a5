package org.decnet.sigma.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the states of an event's reader from the ways to all fields, so that reading follows all
 * ways at once and never goes back.
 */
final class PathStates {
  private static final int RANKS_OF_AN_ALTERNATIVE = 64;

  private final List<FieldPath> paths;
  private final Map<Set<Position>, PathState> states = new HashMap<>();
  private final Deque<Set<Position>> open = new ArrayDeque<>();

  private PathStates(List<FieldPath> paths) {
    this.paths = paths;
  }

  /**
   * How far along a way the reader is.
   *
   * @param path index of the way
   * @param parts parts that are behind
   * @param names names that were read for them: fewer where names hold dots
   */
  private record Position(int path, int parts, int names) {}

  /** The state at the top of an event. */
  static PathState build(List<FieldPath> paths) {
    return new PathStates(paths).build();
  }

  private PathState build() {
    Set<Position> start = new LinkedHashSet<>();
    for (int i = 0; i < paths.size(); i++) {
      start.add(new Position(i, 0, 0));
    }
    PathState top = state(start);
    for (Set<Position> next = open.poll(); next != null; next = open.poll()) {
      connect(next);
    }
    return top;
  }

  private PathState state(Set<Position> positions) {
    PathState known = states.get(positions);
    if (known != null) {
      return known;
    }
    PathState state = new PathState();
    List<Position> ends =
        positions.stream().filter(at -> at.parts() == paths.get(at.path()).length()).toList();
    state.slots = ends.stream().mapToInt(end -> paths.get(end.path()).slot()).toArray();
    state.ranks = ends.stream().mapToInt(this::rank).toArray();
    states.put(positions, state);
    open.add(positions);
    return state;
  }

  // Names with dots in them are preferred to nested objects, whatever their order in the event.
  private int rank(Position end) {
    return paths.get(end.path()).alternative() * RANKS_OF_AN_ALTERNATIVE + end.names();
  }

  static int alternative(int rank) {
    return rank / RANKS_OF_AN_ALTERNATIVE;
  }

  private void connect(Set<Position> positions) {
    Map<String, Set<Position>> named = new LinkedHashMap<>();
    List<Position> other = new ArrayList<>();
    for (Position at : positions) {
      FieldPath path = paths.get(at.path());
      if (at.parts() < path.length() && path.isAny(at.parts())) {
        other.add(new Position(at.path(), at.parts() + 1, at.names() + 1));
      } else {
        for (int to = at.parts() + 1; to <= path.length(); to++) {
          named
              .computeIfAbsent(path.name(at.parts(), to), name -> new LinkedHashSet<>())
              .add(new Position(at.path(), to, at.names() + 1));
        }
      }
    }
    PathState state = state(positions);
    named.forEach((name, next) -> {
      next.addAll(other);
      state.named.put(name, state(next));
    });
    if (!other.isEmpty()) {
      state.other = state(new LinkedHashSet<>(other));
    }
  }
}
