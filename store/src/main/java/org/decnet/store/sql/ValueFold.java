package org.decnet.store.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.model.fact.ValueSighting;

/**
 * Sightings by value; once there are as many values as may be, or as much text, new ones are left
 * out.
 */
final class ValueFold {
  private static final Comparator<ValueSighting> ORDER =
      Comparator.comparing(ValueSighting::firstSeen).thenComparing(ValueSighting::value);

  /** So that one attacker's longest lines fit into memory. */
  static final long MOST_CHARS = 16L * 1024 * 1024;

  private final int most;
  private final Map<String, ValueSighting> values = new HashMap<>();
  private long chars;

  ValueFold(int most) {
    this.most = most;
  }

  void add(ValueSighting sighting) {
    boolean known = values.containsKey(sighting.value());
    boolean fits = values.size() < most && chars + sighting.value().length() <= MOST_CHARS;
    if (known || fits) {
      values.merge(sighting.value(), sighting, ValueFold::join);
      chars += known ? 0 : sighting.value().length();
    }
  }

  /** The sightings, first seen first. */
  List<ValueSighting> values() {
    List<ValueSighting> sorted = new ArrayList<>(values.values());
    sorted.sort(ORDER);
    return sorted;
  }

  private static ValueSighting join(ValueSighting one, ValueSighting other) {
    return new ValueSighting(
        one.value(),
        one.firstSeen().isBefore(other.firstSeen()) ? one.firstSeen() : other.firstSeen(),
        one.lastSeen().isAfter(other.lastSeen()) ? one.lastSeen() : other.lastSeen(),
        one.count() + other.count());
  }
}
