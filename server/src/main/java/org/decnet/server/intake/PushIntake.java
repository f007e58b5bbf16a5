package org.decnet.server.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.decnet.ingest.formats.Codecs;
import org.decnet.ingest.listen.Arrival;
import org.decnet.ingest.listen.Inbox;
import org.decnet.ingest.listen.PushOutcome;
import org.decnet.ingest.listen.Received;
import org.decnet.ingest.listen.Rehearsal;
import org.decnet.ingest.listen.RehearsalOutcome;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.SessionLookup;
import org.decnet.server.node.IngestRun;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what is pushed, on one thread that begins with the first push. When something cannot be
 * stored, whoever waits is told, and the next push begins anew.
 */
public final class PushIntake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PushIntake.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Inbox inbox = new Inbox();
  private final Supplier<Arrivals> arrivals;
  private final Set<String> sources;
  private volatile boolean closed;
  private @Nullable Thread taking;

  /**
   * Takes nothing yet.
   *
   * @param runs begins a run into the store
   * @param sessions looks up what the store knows of sessions
   * @param letters folder of what cannot be read
   */
  public PushIntake(Supplier<IngestRun> runs, SessionLookup sessions, Path letters, Clock clock) {
    this.arrivals = () -> new Arrivals(runs, sessions, letters, clock);
    this.sources = Codecs.sources();
  }

  /** Names of the formats that can be pushed. */
  public Set<String> sources() {
    return sources;
  }

  /**
   * Stores lines of one format, and waits until they are.
   *
   * @param source one of {@link #sources}
   * @throws DecnetException if they cannot be stored now; pushing them again does no harm
   */
  public PushOutcome push(String source, byte[] lines) throws InterruptedException {
    CompletableFuture<PushOutcome> answer = new CompletableFuture<>();
    return bring(new Received(source, lines, lines.length, answer), answer);
  }

  /**
   * Sends a line of our own the way of all lines, and waits until it is stored.
   *
   * @param source one of {@link #sources}
   * @param sensor the sensor that it stands in for
   * @throws DecnetException if it cannot be stored now
   */
  public RehearsalOutcome rehearse(String source, String sensor, byte[] line)
      throws InterruptedException {
    CompletableFuture<RehearsalOutcome> answer = new CompletableFuture<>();
    return bring(new Rehearsal(source, sensor, line, answer), answer);
  }

  private <T> T bring(Arrival arrival, CompletableFuture<T> answer) throws InterruptedException {
    begin();
    if (!inbox.bring(arrival, PATIENCE)) {
      throw unavailable("There is no room now", null);
    }
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw unavailable("They could not be stored", e.getCause());
    } catch (TimeoutException e) {
      throw unavailable("They were not stored in time", e);
    }
  }

  private synchronized void begin() {
    if (closed) {
      throw unavailable("The node is ending", null);
    }
    if (taking == null) {
      taking = Thread.ofPlatform().name("decnet-intake").daemon().start(this::takeAll);
    }
  }

  private void takeAll() {
    while (!closed) {
      try {
        arrivals.get().takeAll(inbox, () -> closed);
      } catch (RuntimeException e) {
        LOG.error("Pushed lines could not be stored; their senders were told", e);
      }
    }
  }

  /** Stores what has arrived, and takes no more. */
  @Override
  public synchronized void close() {
    closed = true;
    Thread begun = taking;
    if (begun == null) {
      return;
    }
    try {
      begun.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static DecnetException unavailable(String message, @Nullable Throwable cause) {
    return cause == null
        ? new DecnetException(ErrorCode.STORE_UNAVAILABLE, message)
        : new DecnetException(ErrorCode.STORE_UNAVAILABLE, message, cause);
  }
}
