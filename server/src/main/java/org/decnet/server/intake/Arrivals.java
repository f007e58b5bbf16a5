package org.decnet.server.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.decnet.ingest.Codec;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Messages;
import org.decnet.ingest.Messages.Taken;
import org.decnet.ingest.formats.Codecs;
import org.decnet.ingest.listen.Inbox;
import org.decnet.ingest.listen.PushOutcome;
import org.decnet.ingest.listen.Received;
import org.decnet.model.event.SessionLookup;
import org.decnet.server.node.IngestRun;
import org.jspecify.annotations.Nullable;

/** Takes what senders brought out of an inbox and into a store, on one thread. */
public final class Arrivals {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final Supplier<IngestRun> runs;
  private final Clock clock;
  private final Instant start;
  private final List<Codec> codecs;
  private final DeadLetters letters;

  private volatile long records;
  private volatile long malformed;

  /**
   * Takes nothing yet.
   *
   * @param runs begins a run into the store
   * @param sessions looks up what the store knows of sessions
   * @param letters folder of what could not be read
   */
  public Arrivals(Supplier<IngestRun> runs, SessionLookup sessions, Path letters, Clock clock) {
    this.runs = runs;
    this.clock = clock;
    this.start = clock.instant();
    this.codecs = Codecs.all(sessions);
    this.letters = DeadLetters.in(letters);
  }

  /** Takes everything until told to stop, and then what had arrived before. */
  public void takeAll(Inbox inbox, BooleanSupplier stop) {
    IngestRun run = runs.get();
    try (run) {
      RecordStreams streams = new RecordStreams(codecs, letters, run);
      Quiet quiet = new Quiet(clock, run::settle);
      Received received = next(inbox, LOOK_AGAIN);
      while (received != null || !stop.getAsBoolean()) {
        if (received == null) {
          quiet.goesOn();
        } else {
          quiet.broken();
          take(received, run, streams);
        }
        received = next(inbox, stop.getAsBoolean() ? Duration.ZERO : LOOK_AGAIN);
      }
      streams.end();
    }
  }

  /** How many records came. */
  public long records() {
    return records;
  }

  /** How many of them lie with the dead letters. */
  public long malformed() {
    return malformed;
  }

  private void take(Received received, IngestRun run, RecordStreams streams) {
    CompletableFuture<PushOutcome> answer = received.answer();
    if (answer == null) {
      taken(received, streams);
      return;
    }
    try {
      answer.complete(stored(received, run, streams));
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
      throw e;
    }
  }

  /** Whoever waits for an answer shall know it safe. */
  private PushOutcome stored(Received received, IngestRun run, RecordStreams streams) {
    long before = run.store().newRecords();
    Taken taken = taken(received, streams);
    long accepted = run.store().newRecords() - before;
    return new PushOutcome(accepted, taken.events() - accepted, taken.malformed());
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // this thread is the only one that writes them
  private Taken taken(Received received, RecordStreams streams) {
    String source = received.source();
    Messages into = streams.of(origin(source), source);
    Taken taken =
        source == null
            ? into.take(received.bytes(), received.length())
            : into.takeAll(received.bytes());
    records += taken.records();
    malformed += taken.malformed();
    return taken;
  }

  /** Letters of each start are kept apart: those of an earlier one are still of use. */
  private String origin(@Nullable String source) {
    return (source == null ? "syslog" : "http-" + source) + "-" + start.toEpochMilli();
  }

  private static @Nullable Received next(Inbox inbox, Duration patience) {
    try {
      return inbox.next(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
