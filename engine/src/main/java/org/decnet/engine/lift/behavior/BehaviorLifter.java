package org.decnet.engine.lift.behavior;

import java.util.List;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.lift.Lifter;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Lifts what a peer did over time (spec 03, section 3). Its artefact id is the attacker's. */
public final class BehaviorLifter implements Lifter<PeerTrack> {
  /** An interval is one from this many pauses on: two alike may be chance. */
  private static final int FEWEST_PAUSES = 4;

  @Override
  public EventKind kind() {
    return EventKind.BEHAVIOR;
  }

  @Override
  public List<Event> lift(PeerTrack track) {
    Gaps actions = track.actions();
    Gaps contacts = track.contacts();
    Event.Builder event =
        LiftedEvent.of(EventKind.BEHAVIOR, EventIds.attacker(track.ip()).toString())
            .time(track.lastAt())
            .set(Field.SENSOR, track.sensor())
            .set(Field.DECKY, track.decky())
            .set(Field.SERVICE, track.onlyService())
            .set(Field.SRC_IP, track.ip())
            .set(
                Field.BEHAVIOR_CLASS,
                BehaviorClass.of(track.serviceCount(), actions, contacts).className())
            .set(Field.TOOLS, track.tools())
            .set(Field.OS_GUESS, track.os())
            .set(Field.MEAN_GAP_S, actions.meanOrNull())
            .set(Field.CV, actions.scatterOrNull())
            .set(Field.SERVICE_COUNT, (long) track.serviceCount())
            .set(Field.DECKY_COUNT, (long) track.deckyCount())
            .set(Field.LARGE_PAYLOAD_COUNT, track.largeCount())
            .set(Field.EXFIL_LATENCY_S, track.exfiltrationSeconds());
    if (contacts.count() >= FEWEST_PAUSES) {
      event
          .set(Field.BEACON_INTERVAL_S, contacts.meanSeconds())
          .set(Field.BEACON_JITTER_PCT, contacts.scatter());
    }
    return List.of(event.build());
  }
}
