package org.decnet.engine.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.Primitive;

/**
 * Along which line an identity would come apart if several people are behind it. An analyst decides
 * whether it does.
 *
 * @param sides largest first; one alone if all addresses behave alike, so that no line parts them
 */
public record SplitProposal(List<Side> sides) {
  /** Copies the list. */
  public SplitProposal {
    sides = List.copyOf(sides);
  }

  /**
   * Addresses that mostly behave alike.
   *
   * @param values what each suspicious primitive mostly is
   */
  public record Side(SortedMap<String, String> values, List<UUID> attackers) {
    /** Copies the list. */
    public Side {
      attackers = List.copyOf(attackers);
    }
  }

  /**
   * Parts attackers by what they mostly do.
   *
   * @param primitives names of those that look like several people
   * @param traits of all attackers of an identity
   */
  public static SplitProposal of(Collection<String> primitives, List<AttackerTrait> traits) {
    Map<UUID, SortedMap<String, SortedMap<String, Integer>>> counts = new TreeMap<>();
    for (AttackerTrait trait : traits) {
      Primitive primitive = trait.observation().primitive();
      if (primitives.contains(primitive.primitiveName())) {
        counts
            .computeIfAbsent(trait.attacker(), key -> new TreeMap<>())
            .computeIfAbsent(primitive.primitiveName(), key -> new TreeMap<>())
            .merge(PrimitiveHistory.text(trait.observation()), 1, Integer::sum);
      }
    }
    Map<String, Side> sides = new TreeMap<>();
    counts.forEach((attacker, of) -> {
      SortedMap<String, String> values = new TreeMap<>();
      of.forEach((primitive, seen) -> values.put(primitive, mostly(seen)));
      sides.merge(values.toString(), new Side(values, List.of(attacker)), SplitProposal::together);
    });
    return new SplitProposal(
        sides.values().stream()
            .sorted(
                Comparator.comparingInt((Side side) -> -side.attackers().size())
                    .thenComparing(side -> side.values().toString()))
            .toList());
  }

  private static Side together(Side some, Side more) {
    List<UUID> all = new ArrayList<>(some.attackers());
    all.addAll(more.attackers());
    return new Side(some.values(), all);
  }

  private static String mostly(SortedMap<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
