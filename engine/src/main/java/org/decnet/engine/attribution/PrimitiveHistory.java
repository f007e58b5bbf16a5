package org.decnet.engine.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.decnet.engine.identity.KeystrokeCentroid;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;

/**
 * Observations of one primitive in the order of their event times. What they add up to does not
 * depend on the order in which they came.
 */
final class PrimitiveHistory {
  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::windowEnd).thenComparing(Observation::evidenceRef);

  private final List<Observation> observations;
  private final Primitive primitive;

  /**
   * A history.
   *
   * @param observations of one primitive, at least one
   */
  PrimitiveHistory(Primitive primitive, List<Observation> observations) {
    this.primitive = primitive;
    this.observations = observations.stream().sorted(ORDER).toList();
  }

  /** What they add up to, and since when. */
  PrimitiveState state() {
    int count = observations.size();
    Attribution now = judge(count);
    int since = count;
    while (since > 1 && judge(since - 1).state() == now.state()) {
      since--;
    }
    return new PrimitiveState(now, at(since), at(count));
  }

  private Instant at(int place) {
    return observations.get(place - 1).windowEnd();
  }

  /** What the first ones add up to. */
  private Attribution judge(int first) {
    List<Observation> until = observations.subList(0, first);
    if (primitive == Primitive.DIGRAPH_SIMHASH) {
      return HashPrimitive.judge(rhythms(until));
    }
    return observations.getFirst().value() instanceof ObservedValue.Measure
        ? NumericPrimitive.judge(until.stream().map(PrimitiveHistory::number).toList())
        : CategoricalPrimitive.judge(until.stream().map(PrimitiveHistory::text).toList());
  }

  /** One hand types alike, and never the same twice: what is near to an earlier one is that one. */
  private static List<HashPrimitive.Seen> rhythms(List<Observation> observations) {
    List<Long> known = new ArrayList<>();
    List<HashPrimitive.Seen> seen = new ArrayList<>();
    for (Observation observation : observations) {
      long rhythm = Long.parseUnsignedLong(text(observation), 16);
      long alike =
          known.stream()
              .filter(earlier -> KeystrokeCentroid.near(earlier, rhythm))
              .findFirst()
              .orElse(rhythm);
      if (alike == rhythm) {
        known.add(rhythm);
      }
      seen.add(new HashPrimitive.Seen(observation.windowEnd(), KeystrokeCentroid.text(alike)));
    }
    return seen;
  }

  private static double number(Observation observation) {
    return observation.value() instanceof ObservedValue.Measure measure
        ? measure.number().doubleValue()
        : 0;
  }

  /** The value as people read it. */
  static String text(Observation observation) {
    return switch (observation.value()) {
      case ObservedValue.Word word -> word.text();
      case ObservedValue.Measure measure -> measure.number().toPlainString();
      case ObservedValue.Flag flag -> Boolean.toString(flag.value());
    };
  }
}
