package org.decnet.acceptance.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.campaign.ActivityFold;
import org.decnet.engine.campaign.Window;
import org.decnet.engine.identity.Observation;
import org.decnet.engine.identity.ObservationFold;
import org.decnet.engine.session.AttackerIds;
import org.decnet.engine.session.BatchFold;
import org.decnet.engine.session.SessionSighting;
import org.decnet.engine.session.Sightings;
import org.decnet.ingest.CodecOutput;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.RawEvent;
import org.decnet.model.event.SessionLookup;
import org.decnet.testkit.scenario.ScenarioLog;

/** A scenario's log, read by the codec and folded as the store would. */
record ReadLog(
    Map<String, UUID> attackers, List<Observation> observations, ActivityFold activities) {

  static ReadLog of(ScenarioLog log) {
    AttackerIds ids = new AttackerIds();
    List<Event> events = decoded(log.lines());
    ObservationFold fold =
        new ObservationFold(
            ids,
            ip -> {
              ScenarioLog.Truth truth = log.truths().get(ip);
              return truth == null ? null : truth.asn();
            });
    events.forEach(event -> fold.add(event, List.of()));
    ActivityFold activities = new ActivityFold();
    Sightings sightings = BatchFold.fold(events, ids);
    sightings.sessions().values().forEach(session -> add(session, activities));
    Map<String, UUID> attackers = new HashMap<>();
    log.truths().keySet().forEach(ip -> attackers.put(ip, EventIds.attacker(ip)));
    return new ReadLog(attackers, fold.takeTouched(), activities);
  }

  private static void add(SessionSighting session, ActivityFold activities) {
    if (session.peer() != null && session.peer().attacker() != null && session.ending() != null) {
      activities.addSession(
          session.peer().attacker(),
          new Window(session.startedAt(), session.ending().at()),
          session.place().text());
    }
  }

  /** The events of lines. */
  static List<Event> decoded(List<String> lines) {
    CowrieCodec codec = new CowrieCodec(SessionLookup.NONE);
    List<Event> events = new ArrayList<>();
    CodecOutput out =
        new CodecOutput() {
          @Override
          public void event(Event event) {
            events.add(event);
          }

          @Override
          public void malformed(ErrorCode code, String message) {
            throw new AssertionError(message);
          }

          @Override
          public void unknownId(String id) {
            throw new AssertionError(id);
          }

          @Override
          public void unreadableField(String field) {
            throw new AssertionError(field);
          }
        };
    for (int i = 0; i < lines.size(); i++) {
      byte[] bytes = lines.get(i).getBytes(StandardCharsets.UTF_8);
      codec.decode(new RawEvent("scenario", i + 1, 0, bytes), out);
    }
    return events;
  }
}
