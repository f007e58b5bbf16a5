package org.decnet.engine.attribution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;

/** Traits of sessions that follow each other by the hour. */
final class Traits {
  static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private Traits() {}

  static AttackerTrait of(UUID attacker, Primitive primitive, int hour, ObservedValue value) {
    Instant at = START.plusSeconds(3600L * hour);
    return new AttackerTrait(
        attacker,
        "cowrie",
        new Observation(primitive, value, 0.9, at.minusSeconds(60), at, "r#" + hour));
  }

  /** Sessions of one attacker, one an hour. */
  static List<AttackerTrait> words(Primitive primitive, String... values) {
    List<AttackerTrait> traits = new ArrayList<>();
    for (int hour = 0; hour < values.length; hour++) {
      traits.add(of(new UUID(0, 1), primitive, hour, new ObservedValue.Word(values[hour])));
    }
    return traits;
  }

  static List<AttackerTrait> numbers(Primitive primitive, double... values) {
    List<AttackerTrait> traits = new ArrayList<>();
    for (int hour = 0; hour < values.length; hour++) {
      traits.add(
          of(
              new UUID(0, 1),
              primitive,
              hour,
              new ObservedValue.Measure(BigDecimal.valueOf(values[hour]))));
    }
    return traits;
  }
}
