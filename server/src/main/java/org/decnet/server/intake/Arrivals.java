package org.decnet.server.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.decnet.ingest.Codec;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.Messages;
import org.decnet.ingest.Messages.Taken;
import org.decnet.ingest.ReadingOptions;
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

  /** Records by the format that a push names; those of syslog by the empty name. */
  private final Map<String, Messages> messages = new HashMap<>();

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
      Quiet quiet = new Quiet(clock, run::settle);
      Received received = next(inbox, LOOK_AGAIN);
      while (received != null || !stop.getAsBoolean()) {
        if (received == null) {
          quiet.goesOn();
        } else {
          quiet.broken();
          take(received, run);
        }
        received = next(inbox, stop.getAsBoolean() ? Duration.ZERO : LOOK_AGAIN);
      }
      messages.values().forEach(Messages::end);
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

  private void take(Received received, IngestRun run) {
    CompletableFuture<PushOutcome> answer = received.answer();
    if (answer == null) {
      taken(received, run);
      return;
    }
    try {
      answer.complete(stored(received, run));
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
      throw e;
    }
  }

  /** Whoever waits for an answer shall know it safe. */
  private PushOutcome stored(Received received, IngestRun run) {
    long before = run.store().newRecords();
    Taken taken = taken(received, run);
    long accepted = run.store().newRecords() - before;
    return new PushOutcome(accepted, taken.events() - accepted, taken.malformed());
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // this thread is the only one that writes them
  private Taken taken(Received received, IngestRun run) {
    String source = received.source();
    Messages into =
        messages.computeIfAbsent(source == null ? "" : source, name -> open(source, run));
    Taken taken =
        source == null
            ? into.take(received.bytes(), received.length())
            : into.takeAll(received.bytes());
    records += taken.records();
    malformed += taken.malformed();
    return taken;
  }

  /** Letters of each start are kept apart: those of an earlier one are still of use. */
  private Messages open(@Nullable String source, IngestRun run) {
    ReadingOptions options = new ReadingOptions(source, null, ZoneOffset.UTC, null, Long.MAX_VALUE);
    String since = "-" + start.toEpochMilli();
    return new Ingest(codecs, letters, run.sensors(), options)
        .messages(source == null ? "syslog" + since : "http-" + source + since, run);
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
