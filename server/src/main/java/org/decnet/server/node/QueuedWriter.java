package org.decnet.server.node;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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
  // The pipeline never hands on an empty batch, so one can say that there are no more.
  private static final Waiting END = new Waiting(Batch.EMPTY, Telemetry.OFF.batches().cut());

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

  /** A batch and the span that it is written at the end of. */
  private record Waiting(Batch batch, BatchTrace trace) {}

  void accept(Batch batch, BatchTrace trace) {
    rethrowFailure();
    put(new Waiting(batch, trace));
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

  private void writeAll() {
    try {
      for (Waiting next = waiting.take(); !next.batch().isEmpty(); next = waiting.take()) {
        write(next.batch(), next.trace());
      }
    } catch (InterruptedException e) {
      failure = interrupted(e);
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
