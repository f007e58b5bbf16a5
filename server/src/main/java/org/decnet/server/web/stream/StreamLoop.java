package org.decnet.server.web.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * One stream, on the thread of its request. It holds one page of events at a time and writes before
 * it reads on: a client that reads slowly is waited for until the connection's time is over, and
 * then gone.
 */
final class StreamLoop {
  /** How often something is written at least (spec 05, section 3). */
  static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

  /** Between two writes that show whether the client is still there. */
  private static final Duration BETWEEN_PROOFS = Duration.ofMillis(250);

  private final StreamSource source;
  private final StreamLife life;
  private final BooleanSupplier maySee;
  private final LongSupplier nanoTime;

  /**
   * A stream.
   *
   * @param life rung when there may be something new; stops the stream
   * @param maySee asked at each keep-alive whether the client may still see the stream
   */
  StreamLoop(StreamSource source, StreamLife life, BooleanSupplier maySee, LongSupplier nanoTime) {
    this.source = source;
    this.life = life;
    this.maySee = maySee;
    this.nanoTime = nanoTime;
  }

  /**
   * Writes until the client is gone or has all, the stream is stopped, or may no longer be seen.
   *
   * @throws IOException if the client is gone
   */
  void run(OutputStream target) throws IOException {
    EventWriter out = new EventWriter(target);
    out.place(source.place(), "open");
    source.begin(out);
    long alive = nanoTime.getAsLong();
    while (!life.stopped() && !source.isDone()) {
      boolean more = source.turn(out);
      out.flush();
      if (!more && !source.isDone()) {
        life.await(shorter(source.patience(), life.isAsked() ? BETWEEN_PROOFS : left(alive)));
      }
      boolean due = left(alive).isZero();
      if (due && !maySee.getAsBoolean()) {
        return;
      }
      if (due || life.isAsked()) {
        out.place(source.place(), "keep-alive");
        out.flush();
        life.wrote();
        alive = due ? nanoTime.getAsLong() : alive; // who is asked often is still looked at in time
      }
    }
    if (!source.isDone()) {
      source.turn(out); // what was told before the end
    }
    out.place(source.place(), "end");
    out.flush();
  }

  private Duration left(long since) {
    Duration left = KEEP_ALIVE.minusNanos(nanoTime.getAsLong() - since);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
