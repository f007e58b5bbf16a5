package org.decnet.attack;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed by whoever asks first, once, while others wait. A failure is not kept. */
final class Lazy<T> {
  private final Supplier<T> source;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable T value;

  Lazy(Supplier<T> source) {
    this.source = source;
  }

  T get() {
    T present = value;
    if (present != null) {
      return present;
    }
    lock.lock();
    try {
      T computed = value;
      if (computed == null) {
        computed = source.get();
        value = computed;
      }
      return computed;
    } finally {
      lock.unlock();
    }
  }
}
