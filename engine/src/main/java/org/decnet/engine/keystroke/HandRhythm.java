package org.decnet.engine.keystroke;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;

/**
 * The rhythm of a recorded session, if a hand made it. What a program sends key by key has a rhythm
 * too, which everybody shares who runs that program (ADR 164).
 */
public final class HandRhythm {
  /** What it follows from. */
  public static final List<Primitive> FROM =
      List.of(Primitive.DIGRAPH_SIMHASH, Primitive.INPUT_MODALITY, Primitive.MOTOR_STABILITY);

  /** That of some eighty pairs of keys. */
  private static final double LEAST_CONFIDENCE = 0.5;

  /** No hand is as even as a clock. */
  private static final double LEAST_SPREAD = 0.1;

  private HandRhythm() {}

  /** The rhythm that the traits of one session show; empty if it is not that of a hand. */
  public static OptionalLong of(Collection<Observation> session) {
    boolean typed =
        value(session, Primitive.INPUT_MODALITY)
            .filter(value -> value.equals(new ObservedValue.Word("typed")))
            .isPresent();
    boolean uneven =
        value(session, Primitive.MOTOR_STABILITY)
            .filter(value ->
                value instanceof ObservedValue.Measure spread
                    && spread.number().doubleValue() >= LEAST_SPREAD)
            .isPresent();
    return typed && uneven
        ? session.stream()
            .filter(trait -> trait.primitive() == Primitive.DIGRAPH_SIMHASH)
            .filter(trait -> trait.confidence() >= LEAST_CONFIDENCE)
            .mapToLong(HandRhythm::bits)
            .findFirst()
        : OptionalLong.empty();
  }

  private static Optional<ObservedValue> value(
      Collection<Observation> session, Primitive primitive) {
    return session.stream()
        .filter(trait -> trait.primitive() == primitive)
        .map(Observation::value)
        .findFirst();
  }

  private static long bits(Observation trait) {
    return trait.value() instanceof ObservedValue.Word word
        ? Long.parseUnsignedLong(word.text(), 16)
        : 0;
  }
}
