package org.decnet.engine.lift.session;

import java.time.Duration;
import java.time.Instant;
import org.decnet.engine.session.Outcome;
import org.decnet.engine.session.Peer;
import org.decnet.engine.session.SessionReading;
import org.decnet.engine.session.SessionSighting;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/** What the events of one session say together. Its size is bounded whatever they say. */
public final class SessionFacts {
  private static final int WEIGHT = 1024;

  private SessionSighting sighting;
  private Instant lastAt;
  private long failures;
  private long successes;
  private long rowsRead;
  private long bytesRead;
  private final Notes notes = new Notes();
  private final WebTargets targets = new WebTargets();
  private final Requests requests = new Requests();
  private final InputPace pace = new InputPace();
  private final Traits traits = new Traits();

  private SessionFacts(SessionSighting sighting, Instant at) {
    this.sighting = sighting;
    this.lastAt = at;
  }

  /** What the first event says of its session. */
  static SessionFacts of(Event event, SessionId session) {
    SessionFacts facts = new SessionFacts(read(event, session), event.time());
    facts.addParts(event);
    return facts;
  }

  /** Takes in one more event of the session. */
  void add(Event event) {
    sighting = sighting.join(read(event, sighting.id()));
    lastAt = event.time().isAfter(lastAt) ? event.time() : lastAt;
    addParts(event);
  }

  private static SessionSighting read(Event event, SessionId session) {
    String ip = event.sourceIp();
    return SessionReading.of(event, session, ip == null ? null : event.attacker());
  }

  private void addParts(Event event) {
    switch (event.kind()) {
      case AUTH_ATTEMPT -> addLogin(event);
      case DB_COMMAND -> addResult(event);
      default -> {}
    }
    notes.add(event);
    targets.add(event);
    requests.add(event);
    pace.add(event);
    traits.add(event);
  }

  private void addLogin(Event event) {
    switch (Outcome.named(event.text(Field.OUTCOME))) {
      case SUCCESS -> successes++;
      case FAILURE -> failures++;
      case UNKNOWN -> {}
    }
  }

  private void addResult(Event event) {
    rowsRead = sum(rowsRead, event.integer(Field.ROWS_RETURNED));
    bytesRead = sum(bytesRead, event.integer(Field.BYTES_RETURNED));
  }

  private static long sum(long sum, @Nullable Long more) {
    long added = more == null ? 0 : Math.max(0, more);
    return sum > Long.MAX_VALUE - added ? Long.MAX_VALUE : sum + added;
  }

  /** The session. */
  SessionId id() {
    return sighting.id();
  }

  /** What is known from the sighting of sessions. */
  SessionSighting sighting() {
    return sighting;
  }

  /** Canonical address of the peer; null if unknown. */
  @Nullable String address() {
    Peer peer = sighting.peer();
    return peer == null ? null : peer.ip();
  }

  /** Time of the latest event. */
  Instant lastAt() {
    return lastAt;
  }

  /** Length in seconds: as the sensor says, else up to the latest event. */
  double durationSeconds() {
    Double said = sighting.durationSeconds();
    return said == null ? Duration.between(sighting.startedAt(), lastAt).toNanos() / 1e9 : said;
  }

  long failures() {
    return failures;
  }

  long successes() {
    return successes;
  }

  long rowsRead() {
    return rowsRead;
  }

  long bytesRead() {
    return bytesRead;
  }

  Notes notes() {
    return notes;
  }

  WebTargets targets() {
    return targets;
  }

  Requests requests() {
    return requests;
  }

  InputPace pace() {
    return pace;
  }

  Traits traits() {
    return traits;
  }

  /** About the bytes of memory that it takes. */
  long weight() {
    return WEIGHT + 2L * (notes.letters() + targets.letters() + requests.letters());
  }
}
