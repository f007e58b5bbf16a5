package org.decnet.server.relay;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.decnet.engine.port.DeadMessage;
import org.decnet.engine.port.Delivery;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.port.WorkerName;
import org.decnet.engine.worker.Turn;
import org.decnet.ingest.kafka.KafkaSettings;
import org.decnet.model.bus.TopicPattern;
import org.jspecify.annotations.Nullable;

/**
 * Relays every message, at least once and in order. The cursor moves when brokers have confirmed; a
 * message that they will never take is laid aside. Turns are taken by one thread.
 */
public final class Relay implements AutoCloseable {
  private static final String NAME = WorkerName.RELAY.word();

  /** Messages at once; each may have a mebibyte. */
  private static final int PAGE = 64;

  private final Outbox outbox;
  private final KafkaSettings settings;
  private final String prefix;
  private volatile boolean closed;
  private volatile @Nullable Broker broker;

  /**
   * A relay that goes on where the one before ended.
   *
   * @param prefix what stands before the names of topics
   */
  public Relay(Outbox outbox, KafkaSettings settings, String prefix) {
    this.outbox = outbox;
    this.settings = settings;
    this.prefix = prefix;
  }

  /** A message on its way. */
  private record Sent(StoredMessage message, Future<?> answer) {}

  /** Makes itself known, so that what is told from now on is kept for it. */
  public void register() {
    outbox.advance(NAME, 0);
  }

  /**
   * Relays everything that is there.
   *
   * @param stopped asked between pages
   * @throws IOException if brokers do not take it now; the next turn goes on from there
   */
  public Turn turn(Instant now, BooleanSupplier stopped) throws IOException {
    Turn total = Turn.IDLE;
    long cursor = outbox.cursor(NAME).orElse(0);
    boolean complete = false;
    while (!complete && !closed && !stopped.getAsBoolean()) {
      Delivery delivery = outbox.read(cursor, List.of(TopicPattern.ALL), PAGE);
      Turn page = relay(delivery.messages(), cursor, now);
      total = total.plus(page);
      boolean whole = page.taken() + page.laidAside() == delivery.messages().size();
      cursor =
          moveOn(cursor, whole ? delivery.upTo() : delivery.messages().get(done(page) - 1).seq());
      complete = whole && delivery.complete();
    }
    return total;
  }

  private long moveOn(long from, long to) {
    if (to > from) {
      outbox.advance(NAME, to);
    }
    return to;
  }

  private static int done(Turn page) {
    return Math.toIntExact(page.taken() + page.laidAside());
  }

  private Turn relay(List<StoredMessage> messages, long cursor, Instant now) throws IOException {
    try {
      return confirm(send(messages), cursor, now);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while messages were being relayed", e);
    }
  }

  /** Sends until the first that fails at once: those behind it must not overtake it. */
  private List<Sent> send(List<StoredMessage> messages) throws IOException, InterruptedException {
    List<Sent> sent = new ArrayList<>(messages.size());
    for (StoredMessage message : messages) {
      Sent one = new Sent(message, opened().send(RelayedMessage.of(message, prefix)));
      sent.add(one);
      if (one.answer().state() == Future.State.FAILED) {
        break;
      }
    }
    return sent;
  }

  private Turn confirm(List<Sent> sent, long cursor, Instant now)
      throws IOException, InterruptedException {
    int taken = 0;
    int laidAside = 0;
    long confirmed = cursor;
    for (Sent one : sent) {
      try {
        one.answer().get();
        confirmed = one.message().seq();
        taken++;
      } catch (ExecutionException e) {
        if (!isOfTheMessage(e.getCause())) {
          moveOn(cursor, confirmed);
          throw down(e.getCause());
        }
        outbox.layAside(new DeadMessage(NAME, one.message(), 1, describe(e.getCause()), now));
        laidAside++;
      }
    }
    return new Turn(taken, laidAside, false);
  }

  /** Whether the same message would fail again wherever and whenever it is sent. */
  private static boolean isOfTheMessage(@Nullable Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof RecordBatchTooLargeException
        || failure instanceof InvalidTopicException;
  }

  private IOException down(@Nullable Throwable failure) {
    giveUp();
    return new IOException(describe(failure), failure);
  }

  private static String describe(@Nullable Throwable failure) {
    return failure == null
        ? "no reason"
        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  private Broker opened() throws IOException {
    Broker open = broker;
    if (open == null) {
      open = Broker.open(settings);
      broker = open;
    }
    if (closed) { // meanwhile
      giveUp();
      throw new IOException("The relay ends");
    }
    return open;
  }

  private void giveUp() {
    Broker open = broker;
    broker = null;
    if (open != null) {
      open.close();
    }
  }

  /** Ends, also a turn that waits for brokers. */
  @Override
  public void close() {
    closed = true;
    giveUp();
  }
}
