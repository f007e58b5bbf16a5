package org.decnet.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.decnet.server.lifecycle.StopLatch;

/**
 * Hears Ctrl-C and SIGTERM for a command that runs until it is stopped, and gives it the time to
 * end in order. To be told to stop is no failure: the process then ends with 0, which a supervisor
 * expects, and not with 143.
 */
public final class StopSignal implements AutoCloseable, Stopping {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final StopLatch stop = new StopLatch();
  private final CountDownLatch ended = new CountDownLatch(1);

  private StopSignal() {}

  /** Starts to listen; the command closes this when it has ended. */
  public static StopSignal listen(Console console) {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.finish(console), "decnet-stop"));
    return signal;
  }

  /** Whether the command shall end. */
  @Override
  public boolean requested() {
    return stop.requested();
  }

  /** Has the command end, as a signal would. */
  public void request() {
    stop.request();
  }

  /** Waits until the command shall end. */
  public void await() {
    await(Duration.ofDays(Short.MAX_VALUE));
  }

  /**
   * Waits until the command shall end, but no longer than a while.
   *
   * @return whether it shall end
   */
  @Override
  public boolean await(Duration atMost) {
    return stop.await(atMost);
  }

  /** The command has ended; what it opened is closed. */
  @Override
  public void close() {
    ended.countDown();
  }

  // Runs on the hook's thread: the process ends when it returns. A command that ended by itself has
  // closed this already, and its own exit code stands.
  private void finish(Console console) {
    if (ended.getCount() == 0) {
      return;
    }
    stop.request();
    try {
      if (ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        console.out().flush();
        console.err().flush();
        Runtime.getRuntime().halt(ExitCode.OK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
