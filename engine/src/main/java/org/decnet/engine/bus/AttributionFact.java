package org.decnet.engine.bus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;

/** How sure it is that an identity is one person. */
public sealed interface AttributionFact extends Fact {
  /** The root of the topics. */
  String ROOT = "attribution";

  /** A trait of an identity became more or less settled. */
  record StateChanged(
      UUID identity,
      String primitive,
      String oldState,
      String newState,
      double confidence,
      Instant at)
      implements AttributionFact {
    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "profile", "state_changed"),
          "attribution",
          identity + "|" + primitive + "|" + newState + "|" + at,
          new Payload()
              .uuid("identity_uuid", identity)
              .text("primitive", primitive)
              .text("old_state", oldState)
              .text("new_state", newState)
              .number("confidence", confidence)
              .values());
    }
  }

  /** Several people seem to be behind one identity. */
  record MultiActorSuspected(UUID identity, List<String> primitives, double confidence, Instant at)
      implements AttributionFact {
    /** Copies the list. */
    public MultiActorSuspected {
      primitives = List.copyOf(primitives);
    }

    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "multi_actor_suspected"),
          "attribution",
          identity + "|" + at,
          new Payload()
              .uuid("identity_uuid", identity)
              .texts("primitives", primitives)
              .number("confidence", confidence)
              .values());
    }
  }
}
