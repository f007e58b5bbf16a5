package org.decnet.engine.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.Primitive;

/**
 * What became of a profile.
 *
 * @param before what was held
 * @param now what follows from all that was observed
 */
public record Judgement(Profile before, Profile now) {
  /** A primitive that is steadier or less steady than it was. */
  public record Change(
      Primitive primitive,
      AttributionState before,
      AttributionState now,
      double confidence,
      Instant at) {}

  /**
   * Judges an identity by all traits of its attackers.
   *
   * @param traits in any order
   */
  public static Judgement of(Profile before, List<AttackerTrait> traits) {
    Map<Primitive, List<Observation>> byPrimitive = new EnumMap<>(Primitive.class);
    for (AttackerTrait trait : traits) {
      byPrimitive
          .computeIfAbsent(trait.observation().primitive(), key -> new ArrayList<>())
          .add(trait.observation());
    }
    Map<Primitive, PrimitiveState> states = new EnumMap<>(Primitive.class);
    byPrimitive.forEach((primitive, observations) ->
        states.put(primitive, new PrimitiveHistory(primitive, observations).state()));
    Profile judged = new Profile(before.identity(), states, before.suspicion());
    return new Judgement(
        before,
        new Profile(before.identity(), states, before.suspicion().next(judged.multiActor())));
  }

  /** Whether nothing is different. */
  public boolean isEmpty() {
    return before.states().equals(now.states())
        && before.suspicion().primitives().equals(now.suspicion().primitives());
  }

  /** The primitives whose states are different, by name. */
  public List<Change> changes() {
    Set<Primitive> all = new TreeSet<>(Comparator.comparing(Primitive::primitiveName));
    all.addAll(before.states().keySet());
    all.addAll(now.states().keySet());
    return all.stream()
        .filter(primitive -> before.state(primitive) != now.state(primitive))
        .map(this::change)
        .toList();
  }

  private Change change(Primitive primitive) {
    PrimitiveState state = now.states().get(primitive);
    PrimitiveState last = state == null ? before.states().get(primitive) : state;
    return new Change(
        primitive,
        before.state(primitive),
        now.state(primitive),
        state == null ? 0 : state.is().confidence(),
        Objects.requireNonNull(last, "what changed is or was there").lastChange());
  }
}
