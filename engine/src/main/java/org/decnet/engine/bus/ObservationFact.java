package org.decnet.engine.bus;

import java.util.UUID;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.jspecify.annotations.Nullable;

/**
 * A recording showed a trait of behaviour.
 *
 * @param identity who the attacker is held to be; null before that was found
 */
public record ObservationFact(AttackerTrait trait, @Nullable UUID identity) implements Fact {
  /** What all of these topics begin with. */
  public static final Topic ROOT = Topic.of(AttackerFact.ROOT, "observation");

  @Override
  public Message message() {
    Observation observation = trait.observation();
    String primitive = observation.primitive().primitiveName();
    Payload payload =
        new Payload()
            .number("v", Observation.ENVELOPE_VERSION)
            .uuid("observation_uuid", observation.id())
            .text("primitive", primitive)
            .number("confidence", observation.confidence())
            .time("window_start_ts", observation.windowStart())
            .time("window_end_ts", observation.windowEnd())
            .text("source", trait.source())
            .uuid("attacker_uuid", trait.attacker())
            .uuid("identity_ref", identity)
            .text("evidence_ref", observation.evidenceRef());
    return Message.of(
        new Topic(ROOT + "." + primitive),
        "observation",
        observation.id().toString(),
        with(payload, observation.value()).values());
  }

  private static Payload with(Payload payload, ObservedValue value) {
    return switch (value) {
      case ObservedValue.Word word -> payload.text("value", word.text());
      case ObservedValue.Measure measure -> payload.number("value", measure.number().doubleValue());
      case ObservedValue.Flag flag -> payload.flag("value", flag.value());
    };
  }
}
