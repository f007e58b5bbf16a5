package org.decnet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.Outbox;

/** Waits for what other threads write. */
public final class Waits {
  private static final int TURNS = 300;
  private static final int MILLIS = 100;

  private Waits() {}

  /** Waits until the store says so: it says when it has told something. */
  public static void until(Outbox outbox, BooleanSupplier condition) {
    CountDownLatch latch = new CountDownLatch(1);
    Runnable look =
        () -> {
          if (condition.getAsBoolean()) {
            latch.countDown();
          }
        };
    outbox.onAppend(look);
    look.run();
    try {
      for (int i = 0; i < TURNS && latch.getCount() > 0; i++) {
        if (!latch.await(MILLIS, TimeUnit.MILLISECONDS)) {
          look.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
