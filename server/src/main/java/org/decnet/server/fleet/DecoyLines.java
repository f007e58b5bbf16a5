package org.decnet.server.fleet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.decnet.decoy.line.LineSink;
import org.decnet.model.error.DecnetException;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.lifecycle.StopLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings lines of decoys into the intake, many at once, on a thread of its own. Clients never wait
 * for the store: lines wait in bounded memory, and what finds no room is counted and lost. Lines
 * that cannot be stored are brought again until they are.
 */
public final class DecoyLines implements LineSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DecoyLines.class);
  private static final String SOURCE = "decky";
  private static final long MOST_WAITING_CHARS = 32L << 20;
  private static final int MOST_AT_ONCE = 500;
  private static final int OVERHEAD = 64;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final PushIntake intake;
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
  private final AtomicLong chars = new AtomicLong();
  private final AtomicLong stored = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private final Thread thread;
  private final StopLatch stop = new StopLatch();

  /** Brings nothing until it is started. */
  public DecoyLines(PushIntake intake) {
    this.intake = intake;
    this.thread = Thread.ofPlatform().name("decnet-decoy-lines").daemon().unstarted(this::bring);
  }

  /** Starts to bring lines. */
  public void start() {
    thread.start();
  }

  @Override
  public void take(String line) {
    long weight = line.length() + (long) OVERHEAD;
    if (stop.requested()) {
      lost.incrementAndGet();
    } else if (chars.addAndGet(weight) > MOST_WAITING_CHARS) {
      chars.addAndGet(-weight);
      lost.incrementAndGet();
    } else {
      waiting.add(line);
    }
  }

  /** How many lines are stored. */
  public long stored() {
    return stored.get();
  }

  /** How many found no room. */
  public long lost() {
    return lost.get();
  }

  private void bring() {
    boolean goesOn = true;
    while (goesOn) {
      try {
        List<String> some = next();
        goesOn = !some.isEmpty() || !stop.requested();
        if (!some.isEmpty() && !push(some)) {
          lost.addAndGet(some.size());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        goesOn = false;
      }
    }
  }

  private List<String> next() throws InterruptedException {
    List<String> some = new ArrayList<>();
    String first =
        waiting.poll(stop.requested() ? 0 : LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      some.add(first);
      waiting.drainTo(some, MOST_AT_ONCE - 1);
    }
    some.forEach(line -> chars.addAndGet(-line.length() - (long) OVERHEAD));
    return some;
  }

  /** Brings lines; false if that was given up because the process ends. */
  private boolean push(List<String> lines) throws InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String line : lines) {
      bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
      bytes.write('\n');
    }
    boolean told = false;
    while (true) {
      try {
        intake.push(SOURCE, bytes.toByteArray());
        stored.addAndGet(lines.size());
        return true;
      } catch (DecnetException e) {
        if (stop.requested() || Thread.currentThread().isInterrupted()) {
          LOG.warn("{} lines of decoys could not be stored: {}", lines.size(), e.getMessage());
          return false;
        }
        if (!told) {
          LOG.warn("Lines of decoys cannot be stored now, and will be: {}", e.getMessage());
          told = true;
        }
        stop.await(RETRY);
      }
    }
  }

  /** Brings what waits, and takes no more. */
  @Override
  public void close() {
    stop.request();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
