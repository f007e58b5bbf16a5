package org.decnet.intel.enrich;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Asks about attackers that are due, until its thread is interrupted: whenever it is woken, and
 * once a minute. A failure of the store is reported and leaves the worker alive.
 */
public final class EnrichmentWorker implements Runnable {
  private static final int SECONDS_BETWEEN_SWEEPS = 60;

  private final Enricher enricher;
  private final Runnable first;
  private final Consumer<List<Enrichment>> sink;
  private final Consumer<RuntimeException> problems;
  private final Semaphore wakes = new Semaphore(0);

  /**
   * A worker that does nothing until it runs.
   *
   * @param first done at the start of each sweep
   * @param sink takes what somebody answered, after it is kept
   * @param problems hears of failures
   */
  public EnrichmentWorker(
      Enricher enricher,
      Runnable first,
      Consumer<List<Enrichment>> sink,
      Consumer<RuntimeException> problems) {
    this.enricher = enricher;
    this.first = first;
    this.sink = sink;
    this.problems = problems;
  }

  /** There may be an attacker to ask about. */
  public void wake() {
    wakes.release();
  }

  @Override
  public void run() {
    try {
      while (true) {
        if (!sweep()) {
          wakes.tryAcquire(SECONDS_BETWEEN_SWEEPS, TimeUnit.SECONDS);
          wakes.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the end of the worker, as its owner wants it
    }
  }

  /** Asks about one batch; true if there may be more. */
  private boolean sweep() throws InterruptedException {
    try {
      first.run();
      List<Enrichment> done = enricher.enrichDue();
      List<Enrichment> answered = done.stream().filter(one -> !one.answered().isEmpty()).toList();
      if (!answered.isEmpty()) {
        sink.accept(answered);
      }
      return done.size() == Enricher.BATCH;
    } catch (RuntimeException e) {
      problems.accept(e);
      return false;
    }
  }
}
