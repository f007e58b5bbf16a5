package org.decnet.server.fleet;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.decnet.engine.port.DeckyStore;
import org.decnet.model.bus.Message;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.decnet.model.decky.DeckyOperation;
import org.decnet.model.decky.DeckyState;
import org.decnet.model.decky.DeckyWish;
import org.jspecify.annotations.Nullable;

/**
 * Does what people want of decoys and keeps running what shall run. Whatever was begun when a
 * process died is done again: each operation says what shall be, and not what to change.
 */
public final class Orchestrator {
  private static final int LONGEST_DETAIL = 300;

  private final DeckyStore store;
  private final Fleet fleet;
  private final Rotation rotation;
  private final Clock clock;

  /** Runs the decoys of a store in a fleet. */
  public Orchestrator(DeckyStore store, Fleet fleet, RandomGenerator random, Clock clock) {
    this.store = store;
    this.fleet = fleet;
    this.rotation = new Rotation(random);
    this.clock = clock;
  }

  /** Does all that waits, and tries again what did not run; says what runs. */
  public Report turn(BooleanSupplier stopped) {
    for (DeckyLifecycle row : store.open()) {
      if (stopped.getAsBoolean()) {
        return report();
      }
      perform(row.begun(clock.instant()));
    }
    store.all().stream().filter(decky -> decky.wish() != DeckyWish.GO).forEach(this::keep);
    return report();
  }

  /**
   * How decoys are.
   *
   * @param detail how many run, and what is wrong with the others
   * @param failing whether some do not run as they shall
   */
  public record Report(String detail, boolean failing) {}

  private Report report() {
    StringBuilder detail = new StringBuilder(fleet.detail());
    List<Decky> wrong =
        store.all().stream()
            .filter(decky -> decky.wish() == DeckyWish.RUN && decky.problem() != null)
            .toList();
    for (Decky decky : wrong) {
      if (detail.length() < LONGEST_DETAIL) {
        detail.append("; ").append(decky.name()).append(": ").append(decky.problem());
      }
    }
    return new Report(detail.toString(), !wrong.isEmpty());
  }

  private void perform(DeckyLifecycle row) {
    store.settle(row, null, false, List.of(DeckyNews.lifecycle(row)));
    Optional<Decky> known = store.decky(row.decky());
    if (known.isEmpty()) {
      end(row, "The decoy is gone", null, List.of());
      return;
    }
    Decky decky = known.get();
    if (row.operation() == DeckyOperation.TEARDOWN) {
      end(row, forgotten(decky), null, List.of(DeckyNews.state(stopped(decky), clock.instant())));
      return;
    }
    List<Message> told = new ArrayList<>();
    if (row.operation() == DeckyOperation.MUTATE) {
      decky = decky.with(rotation.next(decky.services())).mutated(clock.instant());
      told.add(DeckyNews.mutation(decky, clock.instant()));
    }
    Decky now = fleet.bring(decky);
    if (now.state() != decky.state()) {
      told.add(DeckyNews.state(now, clock.instant()));
    }
    end(row, now.problem(), now, told);
  }

  /** Stops a decoy and forgets its keys; gives why that cannot be, null if it can. */
  private @Nullable String forgotten(Decky decky) {
    try {
      fleet.forget(decky.name());
      return null;
    } catch (UncheckedIOException e) {
      return e.getMessage();
    }
  }

  private static Decky stopped(Decky decky) {
    return decky.found(DeckyState.STOPPED, null);
  }

  private void end(
      DeckyLifecycle row, @Nullable String error, @Nullable Decky now, List<Message> told) {
    DeckyLifecycle ended = row.ended(error, clock.instant());
    List<Message> all = new ArrayList<>(told);
    all.add(DeckyNews.lifecycle(ended));
    boolean gone = row.operation() == DeckyOperation.TEARDOWN && error == null;
    store.settle(ended, now, gone, all);
  }

  /** A start of the node, and ports that are free again, need nobody to ask. */
  private void keep(Decky decky) {
    Decky now = fleet.bring(decky);
    if (now.state() != decky.state()) {
      store.found(now, List.of(DeckyNews.state(now, clock.instant())));
    }
  }
}
