package org.decnet.engine.lift;

import java.util.List;
import java.util.function.Consumer;
import org.decnet.model.event.Event;

/**
 * A gatherer with the lifter of what it gathers. What fails in it is told and counted, and stops
 * neither the event that passes nor another stage.
 *
 * @param <A> what is gathered and lifted
 */
public final class LiftStage<A> {
  private final Gatherer<A> gatherer;
  private final Lifter<A> lifter;
  private final LiftListener listener;
  private long lifted;
  private long failed;

  /** A stage. */
  public LiftStage(Gatherer<A> gatherer, Lifter<A> lifter, LiftListener listener) {
    this.gatherer = gatherer;
    this.lifter = lifter;
    this.listener = listener;
  }

  /** Takes in an event, and gives what that completes. */
  public void see(Event event, Consumer<Event> out) {
    guarded(() -> gatherer.gather(event, artefact -> lift(artefact, out)));
  }

  /** Gives what has ended. */
  public void settle(Consumer<Event> out) {
    guarded(() -> gatherer.settle(artefact -> lift(artefact, out)));
  }

  /** Gives all that is left. */
  public void finish(Consumer<Event> out) {
    guarded(() -> gatherer.finish(artefact -> lift(artefact, out)));
  }

  /** What this stage did so far. */
  public LiftCounts counts() {
    return new LiftCounts(lifter.kind(), lifted, failed, gatherer.forgotten());
  }

  // Only the lifter is guarded here: what takes the event answers for itself.
  private void lift(A artefact, Consumer<Event> out) {
    List<Event> events;
    try {
      events = listener.lifting(lifter.kind(), () -> lifter.lift(artefact));
    } catch (RuntimeException e) {
      fail(e);
      return;
    }
    lifted += events.size();
    try {
      events.forEach(out);
    } catch (RuntimeException e) {
      throw new Downstream(e);
    }
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (Downstream e) {
      throw e.failure;
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private void fail(RuntimeException failure) {
    failed++;
    listener.failed(lifter.kind(), failure);
  }

  /** Carries a failure of what takes the events past the guard. */
  @SuppressWarnings("serial") // never leaves this class
  private static final class Downstream extends RuntimeException {
    private final RuntimeException failure;

    Downstream(RuntimeException failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
