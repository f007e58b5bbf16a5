package org.decnet.engine.attribution;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.model.observation.Primitive;

/**
 * How steady an identity behaves.
 *
 * @param states by primitive; those are missing that were never observed
 * @param suspicion whether several people are behind it
 */
public record Profile(
    UUID identity, Map<Primitive, PrimitiveState> states, MultiActorSuspicion suspicion) {
  /** Copies the map. */
  public Profile {
    states = Map.copyOf(states);
  }

  /** An identity of which nothing was observed. */
  public static Profile none(UUID identity) {
    return new Profile(identity, Map.of(), MultiActorSuspicion.NONE);
  }

  /** How steady a primitive is. */
  public AttributionState state(Primitive primitive) {
    PrimitiveState known = states.get(primitive);
    return known == null ? AttributionState.UNKNOWN : known.is().state();
  }

  /** Names of the primitives that look like several people, in order. */
  Set<String> multiActor() {
    Set<String> names = new TreeSet<>();
    states.forEach((primitive, state) -> {
      if (state.is().state() == AttributionState.MULTI_ACTOR) {
        names.add(primitive.primitiveName());
      }
    });
    return names;
  }
}
