package org.decnet.server.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.decnet.ingest.Codec;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.Messages;
import org.decnet.ingest.Messages.Taken;
import org.decnet.ingest.ReadingOptions;
import org.decnet.ingest.formats.Codecs;
import org.decnet.ingest.listen.Arrival;
import org.decnet.ingest.listen.Inbox;
import org.decnet.ingest.listen.PushOutcome;
import org.decnet.ingest.listen.Received;
import org.decnet.ingest.listen.Rehearsal;
import org.decnet.ingest.listen.RehearsalOutcome;
import org.decnet.model.event.EventSink;
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
      Arrival arrival = next(inbox, LOOK_AGAIN);
      while (arrival != null || !stop.getAsBoolean()) {
        switch (arrival) {
          case null -> quiet.goesOn();
          case Rehearsal rehearsal -> rehearse(rehearsal, run);
          case Received received -> {
            quiet.broken();
            take(received, run, streams);
          }
        }
        arrival = next(inbox, stop.getAsBoolean() ? Duration.ZERO : LOOK_AGAIN);
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
    } else {
      answer(answer, () -> stored(received, run, streams));
    }
  }

  private static <T> void answer(CompletableFuture<T> answer, Supplier<T> work) {
    try {
      answer.complete(work.get());
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
      throw e;
    }
  }

  private void rehearse(Rehearsal rehearsal, IngestRun run) {
    answer(rehearsal.answer(), () -> rehearsed(rehearsal, run));
  }

  /** The codecs are those of all lines; what they count and lay aside is not of any sensor. */
  private RehearsalOutcome rehearsed(Rehearsal rehearsal, IngestRun run) {
    List<UUID> events = new ArrayList<>();
    SortedSet<String> techniques = new TreeSet<>();
    EventSink sink =
        event -> {
          events.add(event.id());
          techniques.addAll(run.rehearse(event));
        };
    ReadingOptions options =
        new ReadingOptions(
            rehearsal.source(), rehearsal.sensor(), ZoneOffset.UTC, null, Long.MAX_VALUE);
    Messages line =
        new Ingest(codecs, DeadLetters.none(), IngestListener.NONE, options)
            .messages("self-test", sink);
    line.takeAll(rehearsal.bytes());
    line.end();
    run.store();
    return new RehearsalOutcome(events, techniques);
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

  private static @Nullable Arrival next(Inbox inbox, Duration patience) {
    try {
      return inbox.next(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
