package org.decnet.server.worker;

import org.decnet.engine.port.WorkerName;

/** A worker on its thread. */
record RunningWorker(WorkerName name, Thread thread, Bell bell) {
  static RunningWorker start(WorkerName name, Runnable loop, Bell bell) {
    return new RunningWorker(
        name, Thread.ofPlatform().name("decnet-" + name.word()).daemon().start(loop), bell);
  }

  void stop() {
    bell.stop();
  }

  void join() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
