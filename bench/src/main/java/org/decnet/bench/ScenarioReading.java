package org.decnet.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.campaign.ActivityFold;
import org.decnet.engine.campaign.IdentityFeatures;
import org.decnet.engine.campaign.Window;
import org.decnet.engine.identity.Identity;
import org.decnet.engine.identity.Observation;
import org.decnet.engine.identity.ObservationFold;
import org.decnet.engine.session.AttackerIds;
import org.decnet.engine.session.BatchFold;
import org.decnet.engine.session.Ending;
import org.decnet.engine.session.Peer;
import org.decnet.engine.session.SessionSighting;
import org.decnet.ingest.CodecOutput;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.RawEvent;
import org.decnet.model.event.SessionLookup;
import org.decnet.testkit.scenario.LargeScenario;

/** Reads log lines into observations and activities, in memory. */
final class ScenarioReading implements CodecOutput {
  private final CowrieCodec codec = new CowrieCodec(SessionLookup.NONE);
  private final AttackerIds attackerIds = new AttackerIds();
  private final ObservationFold observations = new ObservationFold(attackerIds, LargeScenario::asn);
  private final ActivityFold activities = new ActivityFold();
  private final List<Event> events = new ArrayList<>();

  /** Takes the lines of one session. */
  void read(List<String> lines) {
    events.clear();
    for (String line : lines) {
      codec.decode(new RawEvent("scenario", 1, 0, line.getBytes(StandardCharsets.UTF_8)), this);
    }
    events.forEach(event -> observations.add(event, List.of()));
    BatchFold.fold(events, attackerIds).sessions().values().forEach(this::add);
  }

  List<Observation> takeTouched() {
    return observations.takeTouched();
  }

  IdentityFeatures features(Identity identity) {
    return activities.features(identity);
  }

  private void add(SessionSighting session) {
    Peer peer = session.peer();
    Ending ending = session.ending();
    if (peer != null && peer.attacker() != null && ending != null) {
      activities.addSession(
          peer.attacker(), new Window(session.startedAt(), ending.at()), session.place().text());
    }
  }

  @Override
  public void event(Event event) {
    events.add(event);
  }

  @Override
  public void malformed(ErrorCode code, String message) {
    throw new IllegalStateException(message);
  }

  @Override
  public void unknownId(String id) {
    throw new IllegalStateException(id);
  }

  @Override
  public void unreadableField(String field) {
    throw new IllegalStateException(field);
  }
}
