package org.decnet.server.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.decnet.engine.port.ClusterStore;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tick.ClusterTurn;
import org.decnet.engine.tick.FailedRead;
import org.decnet.server.telemetry.Telemetry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds identities and campaigns while a node is up: soon after this process wrote events, and
 * every so often, because other processes write too. A turn that fails is logged, and the next one
 * finds what it would have found.
 */
public final class ClusterWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterWorker.class);

  /** Batches that follow each other are looked at together. */
  private static final Duration REST = Duration.ofSeconds(2);

  /** A transaction may be committed this long after it took its insert time. */
  private static final Duration LONGEST_WRITE = Duration.ofMinutes(2);

  private final ClusterStore store;
  private final Clock clock;
  private final Telemetry telemetry;
  private final ClusterTurn turn;
  private final ScheduledExecutorService thread;
  private final AtomicBoolean woken = new AtomicBoolean();
  private Instant lookedAt;
  private boolean failing;

  private ClusterWorker(Stores stores, ClusterSettings settings, Clock clock, Telemetry telemetry) {
    this.telemetry = telemetry;
    this.store = stores.clusters();
    this.clock = clock;
    this.turn = new ClusterTurn(store, settings.common(), ClusterWorker::log);
    this.lookedAt = clock.instant();
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("decnet-clusterer").daemon().factory());
  }

  /** Starts with a turn over everything. */
  @SuppressWarnings("FutureReturnValueIgnored") // look lets no exception out
  public static ClusterWorker start(
      Stores stores, ClusterSettings settings, Clock clock, Telemetry telemetry) {
    ClusterWorker worker = new ClusterWorker(stores, settings, clock, telemetry);
    worker.thread.scheduleWithFixedDelay(
        worker::look, 0, settings.sweep().toMillis(), TimeUnit.MILLISECONDS);
    return worker;
  }

  /** Says that this process wrote events. */
  @SuppressWarnings("FutureReturnValueIgnored") // look lets no exception out
  public void wake() {
    if (woken.compareAndSet(false, true)) {
      try {
        thread.schedule(this::look, REST.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        LOG.debug("The clusterer was stopped meanwhile", e);
      }
    }
  }

  /** An exception would end the schedule; a database that is busy now may answer next time. */
  private void look() {
    woken.set(false);
    try {
      Instant now = clock.instant();
      turn.touched(store.attackersSince(lookedAt.minus(LONGEST_WRITE)));
      lookedAt = now;
      ClusterTurn.Outcome outcome = turn.run(telemetry::look);
      if (!outcome.isEmpty()) {
        LOG.info(
            "Identities: {} changes, campaigns: {} changes",
            outcome.identities().size(),
            outcome.campaigns().size());
      }
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("Identities and campaigns cannot be found now: {}", e.getMessage());
      }
      failing = true;
    }
  }

  private static void log(FailedRead failed) {
    LOG.warn(
        "The {} of {} cannot be read, and is left out of this turn: {}",
        failed.what(),
        failed.about(),
        failed.failure().getMessage());
  }

  /** Waits for a turn that is under way, so that nothing asks a closed database. */
  @Override
  public void close() {
    thread.close();
  }
}
