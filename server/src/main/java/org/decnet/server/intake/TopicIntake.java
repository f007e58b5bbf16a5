package org.decnet.server.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Messages.Taken;
import org.decnet.ingest.formats.Codecs;
import org.decnet.ingest.kafka.KafkaSettings;
import org.decnet.ingest.kafka.TopicReader;
import org.decnet.ingest.kafka.TopicRecord;
import org.decnet.ingest.kafka.TopicSource;
import org.decnet.model.event.SessionLookup;
import org.decnet.server.lifecycle.StopLatch;
import org.decnet.server.node.IngestRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what lies in topics of Kafka, on a thread of its own. The group hears that records are
 * safe after they are: what a crash or a failure leaves unsaid is read again, and its events have
 * the ids that they had. What fails is told, and tried again.
 */
public final class TopicIntake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicIntake.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration ASK_HOW_FAR = Duration.ofSeconds(15);

  private final KafkaSettings settings;
  private final Supplier<IngestRun> runs;
  private final SessionLookup sessions;
  private final Path letters;
  private final Clock clock;
  private final String topics;
  private final StopLatch stop = new StopLatch();
  private final Thread thread;
  private volatile State state;
  private volatile long records;
  private volatile long malformed;

  private TopicIntake(
      KafkaSettings settings,
      Supplier<IngestRun> runs,
      SessionLookup sessions,
      Path letters,
      Clock clock) {
    this.settings = settings;
    this.runs = runs;
    this.sessions = sessions;
    this.letters = letters;
    this.clock = clock;
    this.topics =
        settings.topics().stream().map(TopicSource::topic).collect(Collectors.joining(", "));
    this.state = new State(false, "begins to read " + topics);
    this.thread = Thread.ofPlatform().name("decnet-topics").daemon().unstarted(this::run);
  }

  /**
   * How it is.
   *
   * @param failing whether it cannot read or store now, and tries again
   * @param detail a few words
   */
  public record State(boolean failing, String detail) {}

  /**
   * Starts to read, if any topic is set.
   *
   * @param runs begins a run into the store
   * @param sessions looks up what the store knows of sessions
   * @param letters folder of what cannot be read
   */
  public static TopicIntake start(
      KafkaSettings settings,
      Supplier<IngestRun> runs,
      SessionLookup sessions,
      Path letters,
      Clock clock) {
    TopicIntake intake = new TopicIntake(settings, runs, sessions, letters, clock);
    if (intake.reads()) {
      intake.thread.start();
    }
    return intake;
  }

  /** Whether there is a topic to read. */
  public boolean reads() {
    return !settings.topics().isEmpty();
  }

  /** How it is now. */
  public State state() {
    return state;
  }

  /** How many records were stored. */
  public long records() {
    return records;
  }

  /** How many of them lie with the dead letters. */
  public long malformed() {
    return malformed;
  }

  // A boundary: whatever fails, reading begins anew at the place that the group knows.
  private void run() {
    while (!stop.requested()) {
      try {
        read();
      } catch (RuntimeException e) {
        failed(e);
        stop.await(RETRY);
      }
    }
  }

  private void failed(RuntimeException e) {
    if (!state.failing()) {
      LOG.warn("Topics cannot be read now, which will be tried again: {}", e.toString());
    }
    state = new State(true, topics + ": " + e.getMessage());
  }

  private void read() {
    try (TopicReader reader = TopicReader.open(settings);
        IngestRun run = runs.get()) {
      RecordStreams streams = new RecordStreams(Codecs.all(sessions), DeadLetters.in(letters), run);
      String since = "-" + clock.instant().toEpochMilli();
      Quiet quiet = new Quiet(clock, run::settle);
      Instant ask = Instant.MIN;
      while (!stop.requested()) {
        List<TopicRecord> some = reader.next(LOOK_AGAIN);
        if (some.isEmpty()) {
          quiet.goesOn();
        } else {
          quiet.broken();
          Taken taken = take(some, streams, since);
          run.store();
          reader.commit();
          count(taken);
        }
        if (!clock.instant().isBefore(ask)) {
          tell(reader.behind());
          ask = clock.instant().plus(ASK_HOW_FAR);
        }
      }
      streams.end();
    }
  }

  /** Letters of each start are kept apart: those of an earlier one are still of use. */
  private static Taken take(List<TopicRecord> some, RecordStreams streams, String since) {
    Taken all = new Taken(0, 0, 0);
    for (TopicRecord record : some) {
      TopicSource source = record.source();
      Taken taken =
          streams
              .of("kafka-" + source.topic() + since, source.format())
              .takePiece(record.place(), record.value(), record.length());
      all =
          new Taken(
              all.records() + taken.records(),
              all.events() + taken.events(),
              all.malformed() + taken.malformed());
    }
    return all;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // this thread is the only one that writes them
  private void count(Taken taken) {
    records += taken.records();
    malformed += taken.malformed();
  }

  private void tell(TopicReader.Behind behind) {
    state =
        new State(
            false,
            topics
                + ": "
                + behind.partitions()
                + (behind.partitions() == 1 ? " partition, " : " partitions, ")
                + behind.records()
                + (behind.records() == 1 ? " record behind" : " records behind"));
  }

  /** Ends when what was read is stored. */
  @Override
  public void close() {
    stop.end(thread);
  }
}
