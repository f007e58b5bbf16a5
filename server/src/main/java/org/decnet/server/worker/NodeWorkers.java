package org.decnet.server.worker;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.engine.pipeline.IntelTagging;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.WorkerName;
import org.decnet.engine.worker.Consumer;
import org.decnet.engine.worker.IntelReplay;
import org.decnet.engine.worker.KnownIdentities;
import org.decnet.engine.worker.KnownReuse;
import org.decnet.engine.worker.LateTagging;
import org.decnet.engine.worker.StoredEvents;
import org.decnet.intel.setting.IntelSettings;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.server.node.ClusterSettings;
import org.decnet.server.node.ClusterWorker;
import org.decnet.server.node.Intelligence;
import org.decnet.server.node.Node;
import org.decnet.server.node.Retention;
import org.decnet.server.node.RetentionSettings;
import org.decnet.server.node.ReuseSettings;
import org.decnet.server.node.ReuseSweeps;
import org.decnet.server.telemetry.SpanName;

/**
 * The workers of a process. Each needs nobody: without the others it finds nothing to do and waits.
 */
public final class NodeWorkers implements AutoCloseable {
  /** How long workers sleep if nobody wakes them. */
  public static final Duration SWEEP = Duration.ofSeconds(60);

  private static final Duration CARE = Duration.ofHours(1);
  private static final Duration RETENTION = Duration.ofDays(1);

  private final List<RunningWorker> running = new ArrayList<>();
  private final List<Runnable> closing = new ArrayList<>();
  private final Node node;
  private final Map<String, String> environment;
  private final Clock clock;

  private NodeWorkers(Node node, Map<String, String> environment, Clock clock) {
    this.node = node;
    this.environment = environment;
    this.clock = clock;
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
        WorkerName.RETENTION);
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
    NodeWorkers workers = new NodeWorkers(node, environment, clock);
    names.forEach(name -> workers.start(name, sweep));
    return workers;
  }

  /** Starts to say that the process does the work of a worker which has no turns, until closed. */
  public void present(WorkerName name, String detail) {
    run(name, (now, stopped) -> new Work.Done(detail, false), SWEEP, false);
  }

  /** The workers that run. */
  public List<WorkerName> names() {
    return running.stream().map(RunningWorker::name).toList();
  }

  private void start(WorkerName name, Duration sweep) {
    switch (name) {
      case BUS -> run(name, new OutboxCare(node.stores().outbox()), CARE, false);
      case TTP -> run(name, new ConsumerWork(tagging()), sweep, true);
      case ATTRIBUTION -> run(name, new AttributionWork(node.stores()), sweep, true);
      case CLUSTERER -> startClusterer();
      case ENRICH -> startEnrichment();
      case REUSE_CORRELATOR -> run(name, new ReuseWork(reuse()), sweep, true);
      case RETENTION -> run(name, new RetentionWork(retention()), RETENTION, false);
      case API,
          COLLECTOR,
          PROFILER,
          SNIFFER,
          PROBER,
          MUTATOR,
          RECONCILER,
          CAMPAIGN_CLUSTERER,
          WEBHOOK,
          ORCHESTRATOR,
          AGENT,
          FORWARDER,
          UPDATER ->
          throw new IllegalArgumentException("There is no worker " + name.word());
    }
  }

  private ReuseSweeps reuse() {
    return new ReuseSweeps(node.stores().reuse(), ReuseSettings.of(environment));
  }

  private Retention retention() {
    return new Retention(node.stores().retention(), RetentionSettings.of(environment));
  }

  private void startClusterer() {
    ClusterWorker clusterer =
        ClusterWorker.start(
            node.stores(), ClusterSettings.of(environment), clock, node.telemetry());
    node.afterBatches(clusterer::wake);
    closing.add(clusterer::close);
    present(WorkerName.CLUSTERER, "");
    present(WorkerName.CAMPAIGN_CLUSTERER, "");
  }

  private void startEnrichment() {
    Intelligence intelligence = node.intelligence(IntelSettings.of(environment));
    intelligence.start();
    closing.add(intelligence::close);
    present(WorkerName.ENRICH, intelligence.isOn() ? "" : "no provider and no table is set");
  }

  private Consumer tagging() {
    Stores stores = node.stores();
    LateTagging late =
        new LateTagging(
            stores,
            node.tagger(),
            List.of(
                new StoredEvents(stores.events()),
                new KnownIdentities(
                    stores.identities()::rollup,
                    node.telemetry().pipeline(PipelineListener.SILENT)),
                new KnownReuse(stores.reuse())));
    IntelTagging intelTagging = node.intelTagging();
    IntelReplay replay = new IntelReplay(stores.intel(), intel -> repeat(intelTagging, intel));
    return new Consumer(
        WorkerName.TTP.word(),
        LateTagging.PATTERNS,
        stores.outbox(),
        message -> {
          late.take(message);
          replay.take(message);
        });
  }

  private void repeat(IntelTagging tagging, AttackerIntel intel) {
    node.telemetry()
        .span(
            SpanName.INTEL_CATCHUP,
            span -> span.set("attacker_uuid", intel.attackerUuid().toString()),
            () -> tagging.replayed(intel));
  }

  private Work spanned(WorkerName name, Work work) {
    if (name == WorkerName.TTP) {
      return new SpannedWork(SpanName.WORKER_TICK, work, node.telemetry());
    }
    return name == WorkerName.ATTRIBUTION
        ? new SpannedWork(SpanName.PROFILER_ATTRIBUTION, work, node.telemetry())
        : work;
  }

  private void run(WorkerName name, Work work, Duration sweep, boolean wakes) {
    Bell bell = new Bell();
    if (wakes) {
      node.stores().outbox().onAppend(bell::ring);
    }
    running.add(
        RunningWorker.start(
            name,
            new WorkerLoop(name, spanned(name, work), node.stores().workers(), clock, bell, sweep),
            bell));
  }

  /** Ends the workers in order: each finishes what it is at. */
  @Override
  public void close() {
    closing.reversed().forEach(Runnable::run);
    running.forEach(RunningWorker::stop);
    running.forEach(RunningWorker::join);
  }
}
