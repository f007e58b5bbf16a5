package org.decnet.server.worker;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.decnet.engine.port.NodeControl;
import org.decnet.engine.port.NodeLimits;
import org.decnet.engine.port.WorkerName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second at what admins want of the node, whichever process they told it to. */
final class ControlWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ControlWatch.class);

  private final NodeControl control;
  private final Consumer<Set<WorkerName>> onResting;
  private final Runnable onLimits;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("decnet-control").daemon().factory());
  private NodeLimits limits = NodeLimits.NONE;
  private boolean failing;

  /**
   * A watch.
   *
   * @param onResting told at each look which workers shall rest
   * @param onLimits told when other limits hold than at the look before
   */
  ControlWatch(NodeControl control, Consumer<Set<WorkerName>> onResting, Runnable onLimits) {
    this.control = control;
    this.onResting = onResting;
    this.onLimits = onLimits;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // lookAgain lets no exception out
  void start() {
    thread.scheduleWithFixedDelay(this::lookAgain, 1, 1, TimeUnit.SECONDS);
  }

  /** Looks once. */
  void look() {
    onResting.accept(control.resting());
    NodeLimits now = control.limits();
    if (!now.equals(limits)) {
      limits = now;
      onLimits.run();
    }
  }

  /** An exception would end the schedule; a database that is busy now may answer in a second. */
  private void lookAgain() {
    try {
      look();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("What admins want of the workers cannot be read: {}", e.getMessage());
      }
      failing = true;
    }
  }

  /** Waits for a look that is under way, so that nothing asks a closed database. */
  @Override
  public void close() {
    thread.close();
  }
}
