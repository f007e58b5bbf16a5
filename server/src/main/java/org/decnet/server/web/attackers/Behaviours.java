package org.decnet.server.web.attackers;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.lift.behavior.BehaviorLifter;
import org.decnet.engine.lift.behavior.PeerTracks;
import org.decnet.engine.port.AttackerStore;
import org.decnet.model.actor.Attacker;
import org.decnet.model.event.Event;
import org.decnet.server.web.http.CachedBy;
import org.jspecify.annotations.Nullable;

/**
 * Tells what attackers look like over time. Nothing of it is stored: it follows from the latest
 * events, as in the rules' own events of the kind {@code behavior}, and is remembered until there
 * are more of them.
 */
final class Behaviours {
  /** Events of an attacker that are looked at; the lifter keeps about as many times. */
  private static final int MOST_EVENTS = 250;

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int MOST_KEPT = 5_000;

  private final AttackerStore attackers;
  private final CachedBy<Seen, List<BehaviourRow>> kept;

  Behaviours(AttackerStore attackers, Clock clock) {
    this.attackers = attackers;
    this.kept = new CachedBy<>(clock, LIFE, MOST_KEPT);
  }

  /** An attacker of whom so many events are known. */
  private record Seen(UUID attacker, long events) {}

  /** What one looks like; null if his events tell nothing. */
  @Nullable BehaviourRow of(Attacker attacker) {
    List<BehaviourRow> rows =
        kept.get(new Seen(attacker.uuid(), attacker.eventCount()), this::look);
    return rows.isEmpty() ? null : rows.getFirst();
  }

  private List<BehaviourRow> look(Seen seen) {
    List<BehaviourRow> rows = new ArrayList<>();
    BehaviorLifter lifter = new BehaviorLifter();
    PeerTracks tracks = new PeerTracks();
    for (Event event : attackers.latest(seen.attacker(), MOST_EVENTS).reversed()) {
      tracks.gather(event, track -> {});
    }
    tracks.finish(track -> lifter.lift(track).forEach(event -> rows.add(BehaviourRow.of(event))));
    return List.copyOf(rows);
  }
}
