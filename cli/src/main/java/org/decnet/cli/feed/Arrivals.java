package org.decnet.cli.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.decnet.cli.console.Stopping;
import org.decnet.ingest.Codec;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.Messages;
import org.decnet.ingest.Messages.Taken;
import org.decnet.ingest.ReadingOptions;
import org.decnet.ingest.formats.Codecs;
import org.decnet.ingest.listen.Inbox;
import org.decnet.ingest.listen.Received;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.jspecify.annotations.Nullable;

/** Takes what senders brought out of an inbox and into the store of a node, on one thread. */
final class Arrivals {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final Node node;
  private final Clock clock;
  private final Instant start;
  private final List<Codec> codecs;
  private final DeadLetters letters;

  /** Records by the format that a push names; those of syslog by the empty name. */
  private final Map<String, Messages> messages = new HashMap<>();

  private volatile long records;
  private volatile long malformed;

  Arrivals(Node node, Clock clock) {
    this.node = node;
    this.clock = clock;
    this.start = clock.instant();
    this.codecs = Codecs.all(node.stores().events());
    this.letters = DeadLetters.in(node.deadLetterFolder());
  }

  /** Takes everything until told to stop, and then what had arrived before. */
  void takeAll(Inbox inbox, Stopping stop) {
    IngestRun run = node.ingest();
    try (run) {
      Quiet quiet = new Quiet(clock, run::settle);
      Received received = next(inbox, LOOK_AGAIN);
      while (received != null || !stop.requested()) {
        if (received == null) {
          quiet.goesOn();
        } else {
          quiet.broken();
          take(received, run);
        }
        received = next(inbox, stop.requested() ? Duration.ZERO : LOOK_AGAIN);
      }
      messages.values().forEach(Messages::end);
    }
  }

  /** How many records came. */
  long records() {
    return records;
  }

  /** How many of them lie with the dead letters. */
  long malformed() {
    return malformed;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // this thread is the only one that writes them
  private void take(Received received, IngestRun run) {
    CompletableFuture<Taken> answer = received.answer();
    try {
      Taken taken = taken(received, run);
      records += taken.records();
      malformed += taken.malformed();
      if (answer != null) {
        answer.complete(taken);
      }
    } catch (RuntimeException e) {
      if (answer != null) {
        answer.completeExceptionally(e);
      }
      throw e;
    }
  }

  private Taken taken(Received received, IngestRun run) {
    String source = received.source();
    Messages into =
        messages.computeIfAbsent(source == null ? "" : source, name -> open(source, run));
    return source == null
        ? into.take(received.bytes(), received.length())
        : into.takeAll(received.bytes());
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
