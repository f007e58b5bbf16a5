package org.decnet.server.web.stream;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.decnet.engine.port.Outbox;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The streams of this process: how many each caller has, and what wakes them: what this process
 * tells at once, what others told within a second.
 */
public final class Streams implements SmartLifecycle {
  /** Most streams of one caller (spec 05, section 3). */
  static final int MOST_OF_ONE = 5;

  /** Most streams at once, so that streams leave connections for everything else. */
  static final int MOST = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  /** Longest time in which streams show whether their clients are still there. */
  private static final Duration PROOF = Duration.ofSeconds(2);

  private final Outbox outbox;
  private final Set<OpenStream> open = new HashSet<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("decnet-streams").daemon().factory());
  private long head;
  private boolean running;
  private boolean failing;

  /** Streams over an outbox. */
  public Streams(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Opens a stream, which the caller closes.
   *
   * @throws ApiException 429 if the holder has five, 503 if the process has as many as it takes, or
   *     ends
   */
  synchronized OpenStream open(UUID holder) {
    if (!running || open.size() >= MOST) {
      throw ApiException.of(ApiError.UNAVAILABLE);
    }
    if (of(holder).size() >= MOST_OF_ONE) {
      awaitProof(of(holder));
    }
    if (of(holder).size() >= MOST_OF_ONE) {
      throw ApiException.tooMany(RETRY_AFTER);
    }
    OpenStream stream = new OpenStream(holder, this::proved);
    open.add(stream);
    return stream;
  }

  synchronized void close(OpenStream stream) {
    open.remove(stream);
    notifyAll();
  }

  private List<OpenStream> of(UUID holder) {
    return open.stream().filter(stream -> stream.holder().equals(holder)).toList();
  }

  /**
   * Waits until one of them has ended or all have written. A page that was left closes its stream,
   * which nobody notices before something is written: its reader must not be refused for that.
   */
  private void awaitProof(List<OpenStream> streams) {
    long start = System.nanoTime();
    streams.forEach(OpenStream::ask);
    while (open.containsAll(streams) && streams.stream().anyMatch(OpenStream::isAsked)) {
      long left = PROOF.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      if (left <= 0) {
        return;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Has waiting callers look whether all have written. */
  synchronized void proved() {
    notifyAll();
  }

  /** How many are open. */
  public synchronized int count() {
    return open.size();
  }

  private synchronized void ring() {
    open.forEach(OpenStream::ring);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // look lets no exception out
  public synchronized void start() {
    running = true;
    outbox.onAppend(this::ring);
    thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /** An exception would end the schedule; a database that is busy now may answer in a second. */
  private void look() {
    try {
      if (count() > 0) {
        long now = outbox.head();
        if (now != head) {
          head = now;
          ring();
        }
      }
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("Streams stand still, because the outbox cannot be read: {}", e.getMessage());
      }
      failing = true;
    }
  }

  @Override
  public void stop() {
    thread.close();
    synchronized (this) {
      running = false;
      open.forEach(OpenStream::stop);
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  /** Ends first, so that the server finds no request that would not end by itself. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
