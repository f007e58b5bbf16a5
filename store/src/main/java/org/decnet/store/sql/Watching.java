package org.decnet.store.sql;

import org.decnet.engine.port.StoreWatch;

/** Who looks on at the writes of a store; may be another one from one moment to the next. */
final class Watching {
  private volatile StoreWatch watch = StoreWatch.NONE;

  StoreWatch by() {
    return watch;
  }

  void by(StoreWatch other) {
    watch = other;
  }
}
