package org.decnet.cli.text;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A line on a terminal that is rewritten while long work goes on. Silent where none is watched. */
public final class Progress implements AutoCloseable {
  private static final long EVERY = Duration.ofMillis(250).toNanos();
  private static final String REWRITE = "\r\u001b[K";
  private final PrintStream terminal;
  private final boolean watched;
  private final LongSupplier nanoTime;
  private long next;
  private boolean shown;

  /**
   * Progress on a stream.
   *
   * @param watched whether the stream is a terminal
   * @param nanoTime monotonic time, in nanoseconds
   */
  public Progress(PrintStream terminal, boolean watched, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.watched = watched;
    this.nanoTime = nanoTime;
    this.next = nanoTime.getAsLong() + EVERY;
  }

  /** Shows how far the work is, at most four times a second. */
  public void show(Supplier<String> text) {
    if (watched && nanoTime.getAsLong() - next >= 0) {
      next = nanoTime.getAsLong() + EVERY;
      shown = true;
      terminal.print(REWRITE + VisibleText.of(text.get()));
      terminal.flush();
    }
  }

  /** Takes the line away. */
  @Override
  public void close() {
    clear();
  }

  /** Takes the line away until it is shown again, so that another line can be printed. */
  public void clear() {
    if (shown) {
      terminal.print(REWRITE);
      terminal.flush();
      shown = false;
    }
  }
}
