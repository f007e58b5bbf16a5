package org.decnet.engine.bus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.engine.attribution.AttributionState;
import org.decnet.engine.attribution.Judgement;
import org.decnet.engine.attribution.Profile;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;

/** How sure it is that an identity is one person. */
public sealed interface AttributionFact extends Fact {
  /** The root of the topics. */
  String ROOT = "attribution";

  /** Messages about what became of a profile. */
  static List<Message> messages(Judgement judgement) {
    Profile now = judgement.now();
    List<Message> messages = new ArrayList<>();
    for (Judgement.Change change : judgement.changes()) {
      messages.add(
          new StateChanged(
                  now.identity(),
                  change.primitive().primitiveName(),
                  word(change.before()),
                  word(change.now()),
                  change.confidence(),
                  change.at())
              .message());
    }
    if (now.suspicion().isNew()) {
      messages.add(MultiActorSuspected.of(now).message());
    }
    return messages;
  }

  private static String word(AttributionState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

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

    private static MultiActorSuspected of(Profile profile) {
      Set<String> suspicious = new TreeSet<>(profile.suspicion().primitives());
      double confidence = 0;
      Instant at = Instant.EPOCH;
      for (var entry : profile.states().entrySet()) {
        if (suspicious.contains(entry.getKey().primitiveName())) {
          confidence += entry.getValue().is().confidence() / suspicious.size();
          Instant last = entry.getValue().lastObservation();
          at = last.isAfter(at) ? last : at;
        }
      }
      return new MultiActorSuspected(profile.identity(), List.copyOf(suspicious), confidence, at);
    }

    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "profile", "multi_actor_suspected"),
          "attribution",
          identity + "|" + String.join(",", primitives) + "|" + at,
          new Payload()
              .uuid("identity_uuid", identity)
              .texts("primitives", primitives)
              .number("confidence", confidence)
              .values());
    }
  }
}
