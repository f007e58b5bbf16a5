package org.decnet.store.sql;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, so that a short command pays only for its own.
 */
final class Once<T> implements Supplier<T> {
  private final ReentrantLock making = new ReentrantLock();
  private final Supplier<? extends T> maker;
  private volatile @Nullable T value;

  Once(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T known = value;
    return known == null ? make() : known;
  }

  /** The value if it was made; null otherwise. */
  @Nullable T ifMade() {
    return value;
  }

  private T make() {
    making.lock();
    try {
      T made = value;
      if (made == null) {
        made = maker.get();
        value = made;
      }
      return made;
    } finally {
      making.unlock();
    }
  }
}
