package org.decnet.store.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.model.fact.ValueSighting;

/** Sightings by value; once there are as many values as may be, new ones are left out. */
final class ValueFold {
  private static final Comparator<ValueSighting> ORDER =
      Comparator.comparing(ValueSighting::firstSeen).thenComparing(ValueSighting::value);

  private final int most;
  private final Map<String, ValueSighting> values = new HashMap<>();

  ValueFold(int most) {
    this.most = most;
  }

  void add(ValueSighting sighting) {
    if (values.size() < most || values.containsKey(sighting.value())) {
      values.merge(sighting.value(), sighting, ValueFold::join);
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
