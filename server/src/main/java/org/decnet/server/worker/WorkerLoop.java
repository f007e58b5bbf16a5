package org.decnet.server.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.port.WorkerBeat.State;
import org.decnet.engine.port.WorkerBoard;
import org.decnet.engine.port.WorkerName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a worker its turns: when it is woken, when it has slept long enough, and soon again when
 * something failed. Says every half minute that it is there. Nothing that fails ends it.
 */
final class WorkerLoop implements Runnable {
  /** How long it waits after a failure. */
  static final Duration RETRY = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);

  private final WorkerName name;
  private final Work work;
  private final WorkerBoard board;
  private final Clock clock;
  private final Waiter waiter;
  private final Duration sweep;
  private State state = State.RUNNING;
  private String detail = "";
  private @Nullable Instant wanted;

  /**
   * A loop.
   *
   * @param sweep longest sleep between two turns, whether anybody wakes the worker or not
   */
  WorkerLoop(
      WorkerName name, Work work, WorkerBoard board, Clock clock, Waiter waiter, Duration sweep) {
    this.name = name;
    this.work = work;
    this.board = board;
    this.clock = clock;
    this.waiter = waiter;
    this.sweep = sweep;
  }

  @Override
  public void run() {
    Instant startedAt = clock.instant();
    Instant nextTurn = startedAt;
    Instant nextBeat = startedAt;
    boolean rung = true;
    boolean begun = false;
    while (!waiter.stopped()) {
      Instant now = clock.instant();
      if (rung || !now.isBefore(nextTurn)) {
        State before = state;
        begun = turn(begun, now);
        nextTurn = nextTurn();
        nextBeat = before == state ? nextBeat : now;
      }
      if (!now.isBefore(nextBeat)) {
        beat(startedAt);
        nextBeat = now.plus(WorkerBeat.EVERY);
      }
      rung = waiter.await(until(nextTurn.isBefore(nextBeat) ? nextTurn : nextBeat));
    }
    state = State.STOPPED;
    beat(startedAt);
  }

  private Instant nextTurn() {
    Instant usual = clock.instant().plus(state == State.FAILING ? RETRY : sweep);
    return wanted != null && wanted.isBefore(usual) ? wanted : usual;
  }

  private Duration until(Instant next) {
    Duration left = Duration.between(clock.instant(), next);
    return left.isNegative() ? Duration.ZERO : left;
  }

  // A boundary: whatever a turn throws, the next one comes.
  private boolean turn(boolean begun, Instant now) {
    boolean ready = begun;
    wanted = null;
    try {
      if (!ready) {
        work.begin();
        ready = true;
      }
      Work.Done done = work.turn(now, waiter::stopped);
      state = done.again() ? State.FAILING : State.RUNNING;
      detail = done.detail();
      wanted = done.next();
    } catch (RuntimeException e) {
      if (state != State.FAILING) {
        LOG.warn("Worker {} failed and will try again: {}", name.word(), e.getMessage());
      }
      state = State.FAILING;
      detail = String.valueOf(e.getMessage());
    }
    return ready;
  }

  private void beat(Instant startedAt) {
    try {
      board.beat(new WorkerBeat(name, state, detail, startedAt, clock.instant()));
    } catch (RuntimeException e) {
      LOG.warn("Worker {} cannot say that it is there: {}", name.word(), e.getMessage());
    }
  }
}
