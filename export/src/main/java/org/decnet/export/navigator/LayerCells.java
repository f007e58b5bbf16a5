package org.decnet.export.navigator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.change.Remapped;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.TechniqueTally;
import org.jspecify.annotations.Nullable;

/** Sorts tallies into the cells of a matrix, so that their order on the way in does not matter. */
final class LayerCells {
  /** A technique under a tactic; ordered as the layer lists its entries. */
  private record Place(TechniqueId technique, TacticId tactic) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::technique)
          .thenComparing(Place::tactic)
          .compare(this, other);
    }

    Place parent() {
      return new Place(technique.parent(), tactic);
    }
  }

  private final AttackCatalog catalog;
  private final SortedMap<Place, SortedMap<RuleId, TechniqueTally>> places = new TreeMap<>();
  private final SortedMap<Place, SortedSet<TechniqueId>> remapped = new TreeMap<>();
  private final SortedMap<Place, Long> leftOut = new TreeMap<>();

  LayerCells(AttackCatalog catalog) {
    this.catalog = catalog;
  }

  void add(TechniqueTally tally) {
    Place place = place(tally);
    if (place == null) {
      leftOut.merge(new Place(tally.technique(), tally.tactic()), tally.count(), Long::sum);
      return;
    }
    if (!place.technique().equals(tally.technique())) {
      remapped.computeIfAbsent(place, any -> new TreeSet<>()).add(tally.technique());
    }
    places
        .computeIfAbsent(place, any -> new TreeMap<>())
        .merge(tally.rule(), tally, LayerCells::sum);
    if (place.technique().isSub() && hasPlace(place.parent())) {
      places.computeIfAbsent(place.parent(), any -> new TreeMap<>());
    }
  }

  /** Where the release shows a tally; null if it has no place for it. */
  private @Nullable Place place(TechniqueTally tally) {
    TechniqueId now = Remapped.into(catalog, tally.technique()).now();
    Place place = now == null ? null : new Place(now, tally.tactic());
    return place != null && hasPlace(place) ? place : null;
  }

  /** Cells by technique, then by tactic. */
  List<LayerCell> cells() {
    List<LayerCell> cells = new ArrayList<>();
    places.forEach((place, tallies) -> cells.add(cell(place, tallies)));
    return cells;
  }

  /** Number of tags without a place in the matrix, by technique and tactic in words. */
  Map<String, Long> leftOut() {
    Map<String, Long> words = new TreeMap<>();
    leftOut.forEach(
        (place, count) -> words.put(place.technique() + " under " + place.tactic(), count));
    return words;
  }

  private LayerCell cell(Place place, SortedMap<RuleId, TechniqueTally> tallies) {
    TechniqueId technique = place.technique();
    return new LayerCell(
        technique,
        catalog.tactic(place.tactic()).orElseThrow(),
        catalog.displayName(technique),
        catalog.url(technique).orElseThrow(),
        List.copyOf(tallies.values()),
        remapped.getOrDefault(place, new TreeSet<>()),
        !technique.isSub() && hasObservedSub(place));
  }

  /** The sub-techniques of a technique come right after it. */
  private boolean hasObservedSub(Place parent) {
    return places.tailMap(parent).keySet().stream()
        .takeWhile(place -> place.technique().parent().equals(parent.technique()))
        .anyMatch(place -> place.technique().isSub() && place.tactic().equals(parent.tactic()));
  }

  private boolean hasPlace(Place place) {
    return catalog.isActive(place.technique()) && catalog.lists(place.tactic(), place.technique());
  }

  private static TechniqueTally sum(TechniqueTally a, TechniqueTally b) {
    return new TechniqueTally(
        a.technique(),
        a.tactic(),
        a.rule(),
        a.count() + b.count(),
        a.firstSeen().isBefore(b.firstSeen()) ? a.firstSeen() : b.firstSeen(),
        a.lastSeen().isAfter(b.lastSeen()) ? a.lastSeen() : b.lastSeen(),
        Math.max(a.maxConfidence(), b.maxConfidence()));
  }
}
