package org.decnet.engine.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.decnet.engine.bus.ObservationFact;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.tick.AttributionTick;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;

/** Hears of whom something was observed, and which identities have other attackers. */
public final class AttributionNews implements MessageHandler {
  /** What must be heard. */
  public static final List<TopicPattern> PATTERNS =
      List.of(
          new TopicPattern(ObservationFact.ROOT + ".>"),
          new TopicPattern("identity.formed"),
          new TopicPattern("identity.observation.linked"),
          new TopicPattern("identity.merged"),
          new TopicPattern("identity.unmerged"),
          new TopicPattern("identity.split"));

  private static final String ATTACKER = "attacker_uuid";
  private static final List<String> IDENTITIES =
      List.of(
          "identity_uuid", "winner_uuid", "loser_uuid", "resurrected_uuid", "former_winner_uuid");

  private final AttributionTick tick;

  /** Tells a worker what it hears. */
  public AttributionNews(AttributionTick tick) {
    this.tick = tick;
  }

  @Override
  public void take(StoredMessage stored) {
    Message message = stored.message();
    UUID attacker = message.uuid(ATTACKER);
    if (attacker != null) {
      tick.observed(List.of(attacker));
      return;
    }
    List<UUID> identities = new ArrayList<>();
    IDENTITIES.stream().map(message::uuid).filter(Objects::nonNull).forEach(identities::add);
    if (message.payload().get("new_uuids") instanceof List<?> created) {
      created.stream().flatMap(AttributionNews::uuid).forEach(identities::add);
    }
    tick.touched(identities);
  }

  private static Stream<UUID> uuid(Object text) {
    try {
      return Stream.of(UUID.fromString(text.toString()));
    } catch (IllegalArgumentException e) {
      return Stream.of();
    }
  }
}
