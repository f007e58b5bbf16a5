package org.decnet.server.web.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.decnet.server.worker.Waiter;

/**
 * One stream, on the thread of its request. It holds one page of events at a time and writes before
 * it reads on: a client that reads slowly is waited for until the connection's time is over, and
 * then gone.
 */
final class StreamLoop {
  /** How often something is written at least (spec 05, section 3). */
  static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

  private final StreamSource source;
  private final Waiter waiter;
  private final BooleanSupplier maySee;
  private final LongSupplier nanoTime;

  /**
   * A stream.
   *
   * @param waiter rung when there may be something new; stops the stream
   * @param maySee asked at each keep-alive whether the client may still see the stream
   */
  StreamLoop(StreamSource source, Waiter waiter, BooleanSupplier maySee, LongSupplier nanoTime) {
    this.source = source;
    this.waiter = waiter;
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
    while (!waiter.stopped() && !source.isDone()) {
      boolean more = source.turn(out);
      out.flush();
      if (!more && !source.isDone()) {
        waiter.await(shorter(source.patience(), left(alive)));
      }
      if (left(alive).isZero()) {
        if (!maySee.getAsBoolean()) {
          return;
        }
        out.place(source.place(), "keep-alive");
        out.flush();
        alive = nanoTime.getAsLong();
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
