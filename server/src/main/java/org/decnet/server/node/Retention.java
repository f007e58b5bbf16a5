package org.decnet.server.node;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.decnet.engine.port.RetentionStore;
import org.decnet.engine.port.RetentionStore.Age;
import org.decnet.engine.port.RetentionStore.Cuts;
import org.decnet.engine.port.RetentionStore.Data;
import org.decnet.engine.port.Stores;

/** Forgets what is older than an operator wants to keep, or more than he has room for. */
public final class Retention {
  private static final int AT_ONCE = 5000;
  private static final long MEBIBYTE = 1 << 20;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final RetentionStore store;
  private final Supplier<RetentionSettings> wanted;

  /** Forgets by these settings. */
  public Retention(RetentionStore store, RetentionSettings settings) {
    this(store, () -> settings);
  }

  private Retention(RetentionStore store, Supplier<RetentionSettings> wanted) {
    this.store = store;
    this.wanted = wanted;
  }

  /** Forgets by the settings of the environment and, in their place, what an admin has set. */
  public static Retention of(Stores stores, RetentionSettings usual) {
    return new Retention(
        stores.retention(), () -> UsualLimits.over(usual, stores.control().limits()));
  }

  /**
   * What is to go.
   *
   * @param bytes size of the database now
   * @param cuts how old what goes is
   * @param rows how many rows of each kind that is
   */
  public record Plan(long bytes, Cuts cuts, Map<Data, Long> rows) {
    /** The time before which rows of a kind happened that go. */
    public Instant before(Data data) {
      return switch (data) {
        case EVENTS -> cuts.events().happened();
        case TAGS, SESSIONS, CREDENTIALS, OBSERVATIONS, ATTACKERS -> cuts.findings().happened();
        case INTEL -> cuts.intel();
      };
    }
  }

  /** Finds what is to go now, and touches nothing. */
  public Plan plan(Instant now) {
    RetentionSettings settings = wanted.get();
    long bytes = store.bytes();
    Age findings = Age.before(now.minus(settings.findings()));
    Cuts old = new Cuts(Age.before(now.minus(settings.events())), findings, now);
    long excess = bytes - settings.mostMebibytes() * MEBIBYTE;
    Cuts cuts = excess <= 0 ? old : makingRoom(old, (double) excess / bytes, now);
    Map<Data, Long> rows = new EnumMap<>(Data.class);
    for (Data data : Data.values()) {
      rows.put(data, store.countDue(data, cuts));
    }
    return new Plan(bytes, cuts, rows);
  }

  /**
   * As many of the oldest events as make up for a share of the database, whenever they were stored,
   * if that is more than what is old.
   */
  private Cuts makingRoom(Cuts old, double share, Instant now) {
    long events = store.count(Data.EVENTS);
    long rank = Math.min((long) Math.ceil(share * events), events - 1);
    Optional<Instant> full = events == 0 ? Optional.empty() : store.timeOfEvent(rank);
    // A clock of another host that stores may go before ours.
    return full.map(time -> new Age(time, now.plus(A_DAY)))
        .map(age -> new Cuts(age, old.findings(), old.intel()))
        .filter(cuts -> store.countDue(Data.EVENTS, cuts) > store.countDue(Data.EVENTS, old))
        .orElse(old);
  }

  /**
   * Forgets what a plan says, tags first: they hold events that they cite.
   *
   * @param progress hears how many rows are gone
   * @param stopped asked between transactions; once it holds, the rest stays for the next time
   * @return rows that are gone
   */
  public Map<Data, Long> run(Plan plan, Consumer<Long> progress, BooleanSupplier stopped) {
    Map<Data, Long> gone = new EnumMap<>(Data.class);
    long sum = 0;
    for (Data data :
        new Data[] {
          Data.TAGS,
          Data.EVENTS,
          Data.SESSIONS,
          Data.CREDENTIALS,
          Data.OBSERVATIONS,
          Data.INTEL,
          Data.ATTACKERS
        }) {
      long ofData = 0;
      int rows;
      do {
        rows = store.forget(data, plan.cuts(), AT_ONCE);
        ofData += rows;
        progress.accept(sum + ofData);
      } while (rows == AT_ONCE && !stopped.getAsBoolean());
      sum += ofData;
      gone.put(data, ofData);
    }
    return gone;
  }
}
