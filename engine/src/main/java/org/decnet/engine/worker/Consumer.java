package org.decnet.engine.worker;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.DeadMessage;
import org.decnet.engine.port.Delivery;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Hears the messages of some topics, each at least once and in order, with a cursor of its own. A
 * message that cannot be taken is tried again in the next turns; after {@link #MOST_ATTEMPTS} it is
 * laid aside and the rest goes on. Used by one thread.
 */
public final class Consumer {
  /** How often a message is tried. */
  public static final int MOST_ATTEMPTS = 3;

  private static final int PAGE = 64;

  private final String name;
  private final List<TopicPattern> patterns;
  private final Outbox outbox;
  private final MessageHandler handler;
  private @Nullable Failing failing;

  /**
   * A consumer.
   *
   * @param name what its cursor is kept under
   */
  public Consumer(String name, List<TopicPattern> patterns, Outbox outbox, MessageHandler handler) {
    this.name = name;
    this.patterns = List.copyOf(patterns);
    this.outbox = outbox;
    this.handler = handler;
  }

  /** A message that could not be taken, and how often that was tried. */
  private record Failing(long seq, int attempts) {}

  /** What is heard. */
  public List<TopicPattern> patterns() {
    return patterns;
  }

  /**
   * Makes the consumer known, so that what is told from now on is kept for it. One that is new
   * hears everything that is still there.
   */
  public void register() {
    outbox.advance(name, 0);
  }

  /**
   * Hears everything that is there.
   *
   * @param stopped asked between messages
   * @throws DecnetException if the store cannot be used; the next turn goes on from here
   */
  public Turn turn(Instant now, BooleanSupplier stopped) {
    Turn turn = Turn.IDLE;
    long cursor = outbox.cursor(name).orElse(0);
    boolean complete = false;
    while (!complete && !turn.again() && !stopped.getAsBoolean()) {
      Delivery delivery = outbox.read(cursor, patterns, PAGE);
      Page page = new Page(cursor, now);
      for (StoredMessage message : delivery.messages()) {
        if (turn.again() || stopped.getAsBoolean()) {
          break;
        }
        turn = turn.plus(page.take(message));
      }
      cursor = page.reached(delivery);
      complete = delivery.complete();
    }
    return turn;
  }

  /** Number of messages, wanted or not, that were told and not yet looked at. */
  public long behind() {
    return Math.max(0, outbox.head() - outbox.cursor(name).orElse(0));
  }

  /** One page: the cursor moves on when it is done, so that a turn writes little. */
  private final class Page {
    private final long from;
    private final Instant now;
    private long upTo;
    private int taken;

    Page(long from, Instant now) {
      this.from = from;
      this.upTo = from;
      this.now = now;
    }

    Turn take(StoredMessage message) {
      try {
        handler.take(message);
      } catch (RuntimeException e) {
        return failed(message, e);
      }
      passed(message);
      return new Turn(1, 0, false);
    }

    private Turn failed(StoredMessage message, RuntimeException failure) {
      if (failure instanceof DecnetException known && known.code() == ErrorCode.STORE_UNAVAILABLE) {
        moveOn(upTo);
        throw known;
      }
      int attempts = attempts(message);
      if (attempts < MOST_ATTEMPTS) {
        failing = new Failing(message.seq(), attempts);
        return new Turn(0, 0, true);
      }
      outbox.layAside(new DeadMessage(name, message, attempts, describe(failure), now));
      passed(message);
      return new Turn(0, 1, false);
    }

    private void passed(StoredMessage message) {
      upTo = message.seq();
      taken++;
      failing = null;
    }

    long reached(Delivery delivery) {
      boolean whole = taken == delivery.messages().size();
      long reached = whole ? delivery.upTo() : upTo;
      moveOn(reached);
      return reached;
    }

    private void moveOn(long seq) {
      if (seq > from) {
        outbox.advance(name, seq);
      }
    }
  }

  private int attempts(StoredMessage message) {
    Failing before = failing;
    return before != null && before.seq() == message.seq() ? before.attempts() + 1 : 1;
  }

  private static String describe(RuntimeException failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
