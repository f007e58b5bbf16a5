package org.decnet.server.node;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.EventStore;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.telemetry.BatchTrace;
import org.decnet.server.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches on a thread of its own, so that parsing and tagging go on meanwhile. A short queue
 * bounds the memory: a slow disk slows the reader.
 */
final class QueuedWriter implements AutoCloseable {
  private static final int WAITING_BATCHES = 3;
  private static final Waiting END = new Waiting(null, null);

  private final EventStore store;
  private final Runnable afterBatch;
  private final Telemetry telemetry;
  private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(WAITING_BATCHES);
  private final Thread writer;
  private volatile @Nullable RuntimeException failure;
  private volatile BatchResult written = BatchResult.NONE;

  QueuedWriter(EventStore store, Runnable afterBatch, Telemetry telemetry) {
    this.store = store;
    this.telemetry = telemetry;
    this.afterBatch = afterBatch;
    this.writer = Thread.ofPlatform().name("decnet-writer").daemon().start(this::writeAll);
  }

  /** Something to do with the store; nothing for the end, and to tell that its turn came. */
  private record Waiting(@Nullable Runnable write, @Nullable CountDownLatch reached) {}

  /** Takes a batch and the span that it is written at the end of. */
  void accept(Batch batch, BatchTrace trace) {
    rethrowFailure();
    put(new Waiting(() -> write(batch, trace), null));
  }

  /** Waits until everything that was taken is written, and fails if anything was not. */
  void await() {
    CountDownLatch reached = new CountDownLatch(1);
    put(new Waiting(null, reached));
    try {
      reached.await();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    rethrowFailure();
  }

  /** What has been written so far. */
  BatchResult written() {
    return written;
  }

  /** Waits until everything is written, and fails if anything was not. */
  @Override
  public void close() {
    put(END);
    try {
      writer.join();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    rethrowFailure();
  }

  private void put(Waiting next) {
    try {
      waiting.put(next);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @SuppressWarnings("ReferenceEquality") // one object marks the end
  private void writeAll() {
    try {
      for (Waiting next = waiting.take(); next != END; next = waiting.take()) {
        pass(next);
      }
    } catch (InterruptedException e) {
      failure = interrupted(e);
    }
  }

  private static void pass(Waiting next) {
    if (next.write() != null) {
      next.write().run();
    }
    if (next.reached() != null) {
      next.reached().countDown();
    }
  }

  // After a failure the queue is still emptied, or the reader would wait for ever on a full one.
  @SuppressWarnings("NonAtomicVolatileUpdate") // this thread is the only one that writes it
  private void write(Batch batch, BatchTrace trace) {
    if (failure != null) {
      return;
    }
    try {
      written = written.plus(telemetry.batch(trace, batch, () -> store.write(batch)));
      afterBatch.run();
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private void rethrowFailure() {
    RuntimeException failed = failure;
    if (failed != null) {
      throw failed;
    }
  }

  private static DecnetException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new DecnetException(
        ErrorCode.STORE_UNAVAILABLE, "Interrupted while events were being written", e);
  }
}
