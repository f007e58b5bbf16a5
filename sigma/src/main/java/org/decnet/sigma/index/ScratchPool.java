package org.decnet.sigma.index;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few scratches for the threads that match at the same time. A thread that finds none makes one;
 * none is bound to a thread, so that a set that is dropped takes its scratches with it and a
 * million virtual threads keep no more than the pool holds.
 */
final class ScratchPool {
  /** A power of two; more than this many idle scratches are never of use on usual machines. */
  private static final int SIZE = 16;

  private final Supplier<Scratch> maker;
  private final AtomicReferenceArray<@Nullable Scratch> idle = new AtomicReferenceArray<>(SIZE);

  ScratchPool(Supplier<Scratch> maker) {
    this.maker = maker;
  }

  Scratch take() {
    int start = home();
    for (int i = 0; i < SIZE; i++) {
      int at = (start + i) & (SIZE - 1);
      if (idle.getPlain(at) != null) {
        Scratch scratch = idle.getAndSet(at, null);
        if (scratch != null) {
          return scratch;
        }
      }
    }
    return maker.get();
  }

  /** Takes back a scratch that has been cleared; one too many is left to the collector. */
  void giveBack(Scratch scratch) {
    int start = home();
    for (int i = 0; i < SIZE; i++) {
      int at = (start + i) & (SIZE - 1);
      if (idle.getPlain(at) == null && idle.compareAndSet(at, null, scratch)) {
        return;
      }
    }
  }

  /** Where this thread looks first, so that threads do not all meet at one place. */
  private static int home() {
    return (int) Thread.currentThread().threadId() & (SIZE - 1);
  }
}
