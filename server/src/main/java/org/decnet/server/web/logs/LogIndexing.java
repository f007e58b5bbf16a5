package org.decnet.server.web.logs;

import java.time.Duration;
import org.decnet.engine.port.LogStore;
import org.decnet.server.lifecycle.StopLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of words up to date on a thread of its own, beside whoever writes events (ADR
 * 190). Between two steps it lets writers pass. Several processes may do it at once.
 */
public final class LogIndexing implements AutoCloseable {
  /** How long it rests when nothing waits. */
  public static final Duration USUAL_REST = Duration.ofSeconds(1);

  private static final Duration LET_PASS = Duration.ofMillis(1);

  private static final Logger LOG = LoggerFactory.getLogger(LogIndexing.class);

  private final LogStore logs;
  private final Duration rest;
  private final StopLatch closed = new StopLatch();
  private final Thread thread;

  /**
   * Starts.
   *
   * @param rest pause when nothing waits
   */
  public LogIndexing(LogStore logs, Duration rest) {
    this.logs = logs;
    this.rest = rest;
    this.thread = Thread.ofPlatform().name("decnet-search").daemon().start(this::run);
  }

  private void run() {
    boolean failing = false;
    boolean more = false;
    while (!closed.await(more ? LET_PASS : rest)) {
      try {
        more = logs.index() > 0;
        failing = false;
      } catch (RuntimeException e) {
        more = false;
        if (!failing) {
          LOG.warn("Words of events cannot be indexed; tried again: {}", e.toString());
        }
        failing = true;
      }
    }
  }

  /** Waits for the step that is at work. */
  @Override
  public void close() {
    closed.end(thread);
  }
}
