package org.decnet.engine.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.cluster.UnionFind;

/**
 * Cuts what a run of the resolver found into parts, each of which can be saved by itself: what
 * changed together stays together, in order. Whoever saves a whole restart of 100,000 attackers at
 * once keeps every other writer waiting for minutes.
 */
public final class ResolutionParts {
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final UnionFind together = new UnionFind();

  private ResolutionParts() {}

  /**
   * The parts. Together they say what the whole does, but that none of them is {@link
   * Resolution#whole}.
   *
   * @param most attackers and changes in a part; more only where they belong together
   */
  public static List<Resolution> of(Resolution found, int most) {
    int size = found.changes().size() + found.seen().size();
    size += found.identities().stream().mapToInt(one -> one.attackers().size()).sum();
    return size <= most ? List.of(found) : new ResolutionParts().cut(found, most);
  }

  private List<Resolution> cut(Resolution found, int most) {
    found.changes().forEach(this::join);
    Map<Integer, Part> groups = new LinkedHashMap<>();
    for (ClusterChange change : found.changes()) {
      group(groups, touched(change).findFirst().orElseThrow()).add(change);
    }
    for (Identity identity : found.identities()) {
      group(groups, identity.uuid()).add(identity);
    }
    for (UUID seen : found.seen()) {
      group(groups, seen).add(seen);
    }
    return packed(groups.values(), most);
  }

  private void join(ClusterChange change) {
    int first = number(touched(change).findFirst().orElseThrow());
    touched(change).forEach(other -> together.union(first, number(other)));
  }

  private Part group(Map<Integer, Part> groups, UUID one) {
    return groups.computeIfAbsent(together.find(number(one)), unused -> new Part());
  }

  private int number(UUID one) {
    return numbers.computeIfAbsent(one, unused -> together.add());
  }

  /** Clusters and nodes of a change, a cluster first. */
  private static Stream<UUID> touched(ClusterChange change) {
    return switch (change) {
      case ClusterChange.Formed formed ->
          Stream.concat(Stream.of(formed.cluster(), formed.owner()), formed.nodes().stream());
      case ClusterChange.Linked linked -> Stream.of(linked.cluster(), linked.node());
      case ClusterChange.Merged merged -> Stream.of(merged.winner(), merged.loser());
      case ClusterChange.Unmerged unmerged ->
          Stream.of(unmerged.restored(), unmerged.formerWinner());
      case ClusterChange.Split split ->
          Stream.concat(
              Stream.of(split.cluster()),
              split.moves().stream().flatMap(move -> Stream.of(move.node(), move.to())));
      case ClusterChange.Left left -> Stream.of(left.cluster(), left.node());
    };
  }

  private static List<Resolution> packed(Iterable<Part> groups, int most) {
    List<Resolution> parts = new ArrayList<>();
    Part open = new Part();
    for (Part group : groups) {
      if (open.size > 0 && open.size + group.size > most) {
        parts.add(open.resolution());
        open = new Part();
      }
      open.add(group);
    }
    parts.add(open.resolution());
    return parts;
  }

  /** What is saved at once. */
  private static final class Part {
    private final List<ClusterChange> changes = new ArrayList<>();
    private final List<Identity> identities = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();
    private int size;

    void add(ClusterChange change) {
      changes.add(change);
      size++;
    }

    void add(Identity identity) {
      identities.add(identity);
      size += identity.attackers().size();
    }

    void add(UUID again) {
      seen.add(again);
      size++;
    }

    void add(Part other) {
      changes.addAll(other.changes);
      identities.addAll(other.identities);
      seen.addAll(other.seen);
      size += other.size;
    }

    Resolution resolution() {
      return new Resolution(changes, identities, seen, false);
    }
  }
}
