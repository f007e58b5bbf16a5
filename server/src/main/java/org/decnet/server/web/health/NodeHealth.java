package org.decnet.server.web.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.port.WorkerName;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyWish;
import org.decnet.model.error.DecnetException;
import org.decnet.model.sensor.SelfTest;
import org.decnet.server.web.http.Cached;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.ComponentHealth;
import org.decnet.server.web.setup.ComponentHealth.Status;
import org.jspecify.annotations.Nullable;

/**
 * Asks the parts of the node how they fare: the database by a question of its own, others by what
 * they left in it.
 */
public final class NodeHealth {
  /** Anyone may ask, so the database is asked at most this often. */
  private static final Duration REST = Duration.ofSeconds(1);

  /** A consumer that is so many messages behind is late; what was told stays for it. */
  private static final long FAR_BEHIND = 10_000;

  private static final String DECOYS = "decoys";
  private static final String SELF_TESTS = "self-tests";
  private static final Duration RECENT = Duration.ofDays(1);

  private final ApiParts parts;
  private final Cached<ComponentHealth> database;
  private final Cached<List<ComponentHealth>> stored;

  /** Asks these parts. */
  public NodeHealth(ApiParts parts) {
    this.parts = parts;
    this.database = new Cached<>(parts.clock(), REST, this::askDatabase);
    this.stored = new Cached<>(parts.clock(), REST, this::askStored);
  }

  /** Whether requests can be served. */
  public boolean isReady() {
    return database.get().status() != Status.UNHEALTHY;
  }

  /** All parts by name; what the node says of a part itself counts before what it left. */
  List<ComponentHealth> components() {
    Map<String, ComponentHealth> all = new TreeMap<>();
    ComponentHealth answers = database.get();
    all.put(answers.name(), answers);
    stored.get().forEach(part -> all.put(part.name(), part));
    parts.health().get().forEach(part -> all.put(part.name(), part));
    return List.copyOf(all.values());
  }

  private ComponentHealth askDatabase() {
    try {
      parts.stores().accounts().isEmpty();
      return new ComponentHealth("database", Status.HEALTHY, "answers");
    } catch (DecnetException e) {
      return new ComponentHealth("database", Status.UNHEALTHY, "does not answer");
    }
  }

  private List<ComponentHealth> askStored() {
    List<ComponentHealth> all = new ArrayList<>();
    try {
      List<WorkerBeat> beats = parts.stores().workers().beats();
      all.add(outbox(beats));
      all.add(ingest(beats));
      all.add(tagger(beats));
      all.add(selfTests());
      all.add(decoys(beats));
    } catch (DecnetException e) {
      for (String name : List.of("outbox", "ingest", "tagger", SELF_TESTS, DECOYS)) {
        all.add(new ComponentHealth(name, Status.UNHEALTHY, "not known: no database"));
      }
    }
    return all;
  }

  private ComponentHealth outbox(List<WorkerBeat> beats) {
    WorkerBeat relay = beat(beats, WorkerName.RELAY);
    boolean relays = relay == null || relay.state() != WorkerBeat.State.FAILING;
    long head = parts.stores().outbox().head();
    long behind =
        parts.stores().outbox().cursors().values().stream()
            .mapToLong(cursor -> Math.max(0, head - cursor))
            .max()
            .orElse(0);
    return new ComponentHealth(
        "outbox",
        behind > FAR_BEHIND || !relays ? Status.DEGRADED : Status.HEALTHY,
        head
            + " messages told, the last consumer "
            + behind
            + " behind"
            + (relays ? "" : ", the relay fails and tries again"));
  }

  /** Without a collector nothing is followed, which is an operator's choice. */
  private ComponentHealth ingest(List<WorkerBeat> beats) {
    WorkerBeat collector = beat(beats, WorkerName.COLLECTOR);
    return collector == null || collector.state() == WorkerBeat.State.STOPPED
        ? new ComponentHealth("ingest", Status.HEALTHY, "follows no log")
        : new ComponentHealth("ingest", status(collector), said(collector));
  }

  private ComponentHealth tagger(List<WorkerBeat> beats) {
    int rules = parts.rules().get().rules().size();
    String inForce = rules + (rules == 1 ? " rule in force" : " rules in force");
    WorkerBeat worker = beat(beats, WorkerName.TTP);
    if (rules == 0 || worker == null || worker.state() == WorkerBeat.State.STOPPED) {
      return new ComponentHealth("tagger", rules > 0 ? Status.HEALTHY : Status.DEGRADED, inForce);
    }
    return new ComponentHealth("tagger", status(worker), inForce + ", worker " + said(worker));
  }

  /** A test of yesterday is that of a sensor that is gone. */
  private ComponentHealth selfTests() {
    Instant since = parts.clock().instant().minus(RECENT);
    List<SelfTest> tests =
        parts.stores().sensors().selfTests().stream()
            .filter(test -> test.at().isAfter(since))
            .toList();
    List<SelfTest> unwell = tests.stream().filter(test -> !test.isWell()).toList();
    if (unwell.isEmpty()) {
      return new ComponentHealth(
          SELF_TESTS,
          Status.HEALTHY,
          tests.size() + (tests.size() == 1 ? " sensor passed" : " sensors passed"));
    }
    SelfTest first = unwell.getFirst();
    return new ComponentHealth(
        SELF_TESTS,
        Status.DEGRADED,
        unwell.size()
            + " of "
            + tests.size()
            + " late or failed, such as "
            + first.source()
            + ' '
            + first.sensor()
            + " ("
            + first.outcome().word()
            + ": "
            + first.detail()
            + ')');
  }

  /** Decoys that shall run and do not, and why; nobody runs them if their worker is silent. */
  private ComponentHealth decoys(List<WorkerBeat> beats) {
    List<Decky> wanted =
        parts.stores().deckies().all().stream()
            .filter(decky -> decky.wish() == DeckyWish.RUN)
            .toList();
    List<Decky> unwell = wanted.stream().filter(decky -> decky.problem() != null).toList();
    WorkerBeat worker = beat(beats, WorkerName.ORCHESTRATOR);
    if (!wanted.isEmpty() && (worker == null || worker.isStale(parts.clock().instant()))) {
      return new ComponentHealth(DECOYS, Status.DEGRADED, "no process runs the worker of decoys");
    }
    String run = wanted.size() - unwell.size() + " of " + wanted.size() + " run";
    if (unwell.isEmpty()) {
      return new ComponentHealth(DECOYS, Status.HEALTHY, run);
    }
    Decky first = unwell.getFirst();
    return new ComponentHealth(
        DECOYS, Status.DEGRADED, run + "; " + first.name() + ": " + first.problem());
  }

  private static @Nullable WorkerBeat beat(List<WorkerBeat> beats, WorkerName name) {
    return beats.stream().filter(beat -> beat.worker() == name).findFirst().orElse(null);
  }

  /** Who is silent has ended without order; who fails tries again. */
  private Status status(WorkerBeat beat) {
    if (beat.isStale(parts.clock().instant())) {
      return Status.UNHEALTHY;
    }
    return beat.state() == WorkerBeat.State.FAILING ? Status.DEGRADED : Status.HEALTHY;
  }

  private String said(WorkerBeat beat) {
    Instant now = parts.clock().instant();
    return beat.isStale(now)
        ? "silent since " + beat.beatAt()
        : beat.state() == WorkerBeat.State.FAILING ? "fails and tries again" : "runs";
  }
}
