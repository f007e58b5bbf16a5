package org.decnet.engine.worker;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.decnet.engine.port.IntelStore;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.intel.AttackerIntel;

/**
 * Repeats what providers said of an attacker whenever he was enriched or one of his sessions ends,
 * so that a tag that was lost comes back (spec 03, section 8). As its source is the same, nothing
 * is doubled. Used by one thread.
 */
public final class IntelReplay implements MessageHandler {
  private static final TopicPattern ENDED = new TopicPattern("attacker.session.ended");
  private static final TopicPattern ENRICHED = new TopicPattern("attacker.intel.enriched");
  private static final int MOST_REMEMBERED = 10_000;

  private final IntelStore intel;
  private final Consumer<AttackerIntel> repeating;
  // An attacker may end a session every second: the same answer is repeated once.
  private final Map<UUID, Instant> repeated = new LinkedHashMap<>();

  /**
   * Repeats what a store keeps.
   *
   * @param repeating tags an attacker by it again
   */
  public IntelReplay(IntelStore intel, Consumer<AttackerIntel> repeating) {
    this.intel = intel;
    this.repeating = repeating;
  }

  @Override
  public void take(StoredMessage stored) {
    boolean wanted =
        ENDED.matches(stored.message().topic()) || ENRICHED.matches(stored.message().topic());
    UUID attacker = wanted ? stored.message().uuid("attacker_uuid") : null;
    if (attacker != null) {
      intel.intel(attacker).ifPresent(this::repeat);
    }
  }

  private void repeat(AttackerIntel known) {
    if (known.cachedAt().equals(repeated.get(known.attackerUuid()))) {
      return;
    }
    repeating.accept(known);
    repeated.put(known.attackerUuid(), known.cachedAt());
    if (repeated.size() > MOST_REMEMBERED) {
      repeated.remove(repeated.keySet().iterator().next());
    }
  }
}
