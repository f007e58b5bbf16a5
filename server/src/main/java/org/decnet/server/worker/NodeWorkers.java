package org.decnet.server.worker;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.port.WorkerName;
import org.decnet.intel.setting.IntelSettings;
import org.decnet.model.event.EventIds;
import org.decnet.server.canary.CanarySettings;
import org.decnet.server.canary.UseRecorder;
import org.decnet.server.canary.receive.Uses;
import org.decnet.server.fleet.DeckyWishes;
import org.decnet.server.forward.ForwardSettings;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.node.ClusterSettings;
import org.decnet.server.node.ClusterWorker;
import org.decnet.server.node.Intelligence;
import org.decnet.server.node.Node;
import org.decnet.server.node.Retention;
import org.decnet.server.node.RetentionSettings;
import org.decnet.server.node.ReuseSettings;
import org.decnet.server.node.ReuseSweeps;
import org.decnet.server.random.RandomIds;
import org.decnet.server.relay.BusSettings;
import org.decnet.server.selftest.SelfTestSettings;
import org.decnet.server.selftest.SelfTester;
import org.decnet.server.swarm.SwarmSettings;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a process. Each needs nobody: without the others it finds nothing to do and waits.
 */
public final class NodeWorkers implements AutoCloseable {
  /** How long workers sleep if nobody wakes them. */
  public static final Duration SWEEP = Duration.ofSeconds(60);

  private static final Duration WISHES = Duration.ofSeconds(2);
  private static final Duration CARE = Duration.ofHours(1);
  private static final Duration RETENTION = Duration.ofDays(1);

  private final Map<WorkerName, Team> teams = new EnumMap<>(WorkerName.class);
  private final Set<WorkerName> wanted = EnumSet.noneOf(WorkerName.class);
  private final Map<WorkerName, Bell> bells = new ConcurrentHashMap<>();
  private final ControlWatch watch;
  private final Node node;
  private final Map<String, String> environment;
  private final Clock clock;
  private final Duration sweep;

  private NodeWorkers(
      Node node,
      Map<String, String> environment,
      Clock clock,
      Set<WorkerName> names,
      Duration sweep) {
    this.node = node;
    this.environment = environment;
    this.clock = clock;
    this.sweep = sweep;
    wanted.addAll(names);
    node.stores().outbox().onAppend(() -> bells.values().forEach(Bell::ring));
    watch =
        new ControlWatch(node.stores().control(), this::follow, () -> ring(WorkerName.RETENTION));
  }

  /** What runs under one name: loops, and what has a thread of its own. */
  private record Team(
      List<RunningWorker> loops, List<Runnable> closing, List<Runnable> afterwards) {
    Team() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void end() {
      closing.reversed().forEach(Runnable::run);
      loops.forEach(RunningWorker::stop);
      loops.forEach(RunningWorker::join);
      afterwards.forEach(Runnable::run);
    }
  }

  /** The workers that there are in this version. */
  public static Set<WorkerName> available() {
    return EnumSet.of(
        WorkerName.BUS,
        WorkerName.TTP,
        WorkerName.CLUSTERER,
        WorkerName.ATTRIBUTION,
        WorkerName.ENRICH,
        WorkerName.REUSE_CORRELATOR,
        WorkerName.RETENTION,
        WorkerName.WEBHOOK,
        WorkerName.FORWARDER,
        WorkerName.CANARY,
        WorkerName.SELF_TEST,
        WorkerName.RELAY,
        WorkerName.ORCHESTRATOR,
        WorkerName.MUTATOR,
        WorkerName.AGENT);
  }

  /**
   * Starts workers.
   *
   * @param environment settings of workers that have some
   * @param names some of the available ones
   * @param sweep longest sleep of workers that hear messages
   */
  public static NodeWorkers start(
      Node node,
      Map<String, String> environment,
      Clock clock,
      Set<WorkerName> names,
      Duration sweep) {
    NodeWorkers workers = new NodeWorkers(node, environment, clock, names, sweep);
    workers.watch.look();
    workers.watch.start();
    return workers;
  }

  /** Ends those workers that shall rest, and starts those that shall not. */
  private synchronized void follow(Set<WorkerName> resting) {
    for (WorkerName name : wanted) {
      Team team = teams.get(name);
      if (resting.contains(name) && team != null) {
        teams.remove(name);
        bells.remove(name);
        team.end();
      } else if (!resting.contains(name) && team == null) {
        start(name);
      }
    }
  }

  private synchronized void ring(WorkerName name) {
    Team team = teams.get(name);
    if (team != null) {
      team.loops().forEach(loop -> loop.bell().ring());
    }
  }

  /**
   * How work is that has no turns.
   *
   * @param detail a few words
   * @param failing whether it cannot be done now and is tried again
   */
  public record Presence(String detail, boolean failing) {}

  /** Starts to say that the process does the work of a worker which has no turns, until closed. */
  public synchronized void present(WorkerName name, String detail) {
    present(name, name, detail);
  }

  /** Starts to say how the work of a worker goes which has no turns, until closed. */
  public synchronized void present(WorkerName name, Supplier<Presence> said) {
    run(
        name,
        name,
        (now, stopped) -> {
          Presence presence = said.get();
          return new Work.Done(presence.detail(), presence.failing());
        },
        WorkerBeat.EVERY);
  }

  private void present(WorkerName team, WorkerName name, String detail) {
    run(team, name, (now, stopped) -> new Work.Done(detail, false), SWEEP);
  }

  /** The workers that run. */
  public synchronized List<WorkerName> names() {
    return teams.values().stream()
        .flatMap(team -> team.loops().stream())
        .map(RunningWorker::name)
        .toList();
  }

  private void start(WorkerName name) {
    switch (name) {
      case BUS -> run(name, name, new OutboxCare(node.stores().outbox()), CARE);
      case TTP -> hear(name, new ConsumerWork(LateTags.consumer(node)));
      case ATTRIBUTION -> hear(name, new AttributionWork(node.stores()));
      case CLUSTERER -> startClusterer();
      case ENRICH -> startEnrichment();
      case REUSE_CORRELATOR -> hear(name, new ReuseWork(reuse()));
      case RETENTION -> run(name, name, new RetentionWork(retention()), RETENTION);
      case WEBHOOK -> startWebhooks();
      case FORWARDER -> startForwarder();
      case CANARY -> startCanaries();
      case SELF_TEST -> startSelfTests();
      case RELAY -> startRelay();
      case ORCHESTRATOR -> startOrchestrator();
      case MUTATOR -> hear(name, new MutatorWork(node.stores().deckies(), wishes()));
      case AGENT -> startAgentLink();
      case API, COLLECTOR, PROFILER, SNIFFER, PROBER, RECONCILER, CAMPAIGN_CLUSTERER, UPDATER ->
          throw new IllegalArgumentException("There is no worker " + name.word());
    }
  }

  private ReuseSweeps reuse() {
    return new ReuseSweeps(node.stores().reuse(), ReuseSettings.of(environment));
  }

  private Retention retention() {
    return Retention.of(node.stores(), RetentionSettings.of(environment));
  }

  private void startClusterer() {
    ClusterWorker clusterer =
        ClusterWorker.start(
            node.stores(), ClusterSettings.of(environment), clock, node.telemetry());
    node.afterBatches(clusterer::wake);
    team(WorkerName.CLUSTERER).closing().add(clusterer::close);
    present(WorkerName.CLUSTERER, WorkerName.CLUSTERER, "");
    present(WorkerName.CLUSTERER, WorkerName.CAMPAIGN_CLUSTERER, "");
  }

  private void startEnrichment() {
    Intelligence intelligence = node.intelligence(IntelSettings.of(environment));
    intelligence.start();
    team(WorkerName.ENRICH).closing().add(intelligence::close);
    present(
        WorkerName.ENRICH,
        WorkerName.ENRICH,
        intelligence.isOn() ? "" : "no provider and no table is set");
  }

  private void startWebhooks() {
    Webhooks webhooks =
        Webhooks.open(node.stores(), environment, clock, () -> ring(bells.get(WorkerName.WEBHOOK)));
    team(WorkerName.WEBHOOK).closing().add(webhooks::close);
    hear(WorkerName.WEBHOOK, new WebhookWork(webhooks));
  }

  private void startForwarder() {
    ForwardWork work = new ForwardWork(node, ForwardSettings.of(environment), clock);
    team(WorkerName.FORWARDER).afterwards().add(work::close);
    hear(WorkerName.FORWARDER, work);
  }

  private void startRelay() {
    RelayWork work = new RelayWork(node.stores().outbox(), BusSettings.of(environment));
    team(WorkerName.RELAY).closing().add(work::close);
    hear(WorkerName.RELAY, work);
  }

  private void startCanaries() {
    CanarySettings settings = CanarySettings.of(environment);
    Uses uses = new Uses(() -> ring(bells.get(WorkerName.CANARY)));
    RandomIds ids = new RandomIds(new SecureRandom());
    UseRecorder recorder =
        new UseRecorder(node.stores().canaries(), node::ingest, ids::next, this::country);
    CanaryWork work = new CanaryWork(settings, uses, recorder, clock);
    team(WorkerName.CANARY).closing().add(work::deafen);
    team(WorkerName.CANARY).afterwards().add(work::close);
    hear(WorkerName.CANARY, work);
  }

  private DeckyWishes wishes() {
    return new DeckyWishes(node.stores().deckies(), new SecureRandom(), clock);
  }

  /** Other processes may want something too, and ring no bell here. */
  private void startOrchestrator() {
    OrchestratorWork work = OrchestratorWork.of(node, environment, clock);
    team(WorkerName.ORCHESTRATOR).afterwards().add(work::close);
    bells.put(
        WorkerName.ORCHESTRATOR,
        run(WorkerName.ORCHESTRATOR, WorkerName.ORCHESTRATOR, work, WISHES));
  }

  private void startAgentLink() {
    AgentLinkWork work = new AgentLinkWork(SwarmSettings.of(environment), node, clock);
    team(WorkerName.AGENT).afterwards().add(work::close);
    run(WorkerName.AGENT, WorkerName.AGENT, work, WISHES);
  }

  private void startSelfTests() {
    SelfTestSettings settings = SelfTestSettings.of(environment);
    PushIntake intake =
        new PushIntake(node::ingest, node.stores().events(), node.deadLetterFolder(), clock);
    SelfTester tester = SelfTester.of(node.stores(), intake, settings, new SecureRandom(), clock);
    team(WorkerName.SELF_TEST).afterwards().add(intake::close);
    run(
        WorkerName.SELF_TEST,
        WorkerName.SELF_TEST,
        new SelfTestWork(node.stores().sensors(), tester, settings),
        SWEEP);
  }

  private @Nullable String country(String ip) {
    return node.stores()
        .actors()
        .attacker(EventIds.attacker(ip))
        .map(attacker -> attacker.network().countryCode())
        .orElse(null);
  }

  private static void ring(@Nullable Bell bell) {
    if (bell != null) {
      bell.ring();
    }
  }

  private Work spanned(WorkerName name, Work work) {
    if (name == WorkerName.TTP) {
      return new SpannedWork(SpanName.WORKER_TICK, work, node.telemetry());
    }
    return name == WorkerName.ATTRIBUTION
        ? new SpannedWork(SpanName.PROFILER_ATTRIBUTION, work, node.telemetry())
        : work;
  }

  /** Runs a worker that is woken by what this process tells. */
  private void hear(WorkerName name, Work work) {
    bells.put(name, run(name, name, work, sweep));
  }

  private Bell run(WorkerName team, WorkerName name, Work work, Duration longestSleep) {
    Bell bell = new Bell();
    WorkerLoop loop =
        new WorkerLoop(
            name, spanned(name, work), node.stores().workers(), clock, bell, longestSleep);
    team(team).loops().add(RunningWorker.start(name, loop, bell));
    return bell;
  }

  private Team team(WorkerName name) {
    return teams.computeIfAbsent(name, unused -> new Team());
  }

  /** Ends the workers in order: each finishes what it is at. */
  @Override
  public void close() {
    watch.close();
    endAll();
  }

  private synchronized void endAll() {
    teams.values().forEach(Team::end);
    teams.clear();
  }
}
