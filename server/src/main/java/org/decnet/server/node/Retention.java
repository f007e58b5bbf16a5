package org.decnet.server.node;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.decnet.engine.port.RetentionStore;
import org.decnet.engine.port.RetentionStore.Data;
import org.decnet.engine.port.Stores;

/** Forgets what is older than an operator wants to keep, or more than he has room for. */
public final class Retention {
  private static final int AT_ONCE = 5000;
  private static final long MEBIBYTE = 1 << 20;

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
   * @param before for each kind of data the time before which it goes
   * @param rows how many rows that is
   */
  public record Plan(long bytes, Map<Data, Instant> before, Map<Data, Long> rows) {}

  /** Finds what is to go now, and touches nothing. */
  public Plan plan(Instant now) {
    RetentionSettings settings = wanted.get();
    Map<Data, Instant> before = new EnumMap<>(Data.class);
    long bytes = store.bytes();
    for (Data data : Data.values()) {
      before.put(
          data,
          switch (data) {
            case EVENTS -> eventsBefore(settings, bytes, now);
            case TAGS, SESSIONS, CREDENTIALS, OBSERVATIONS, ATTACKERS ->
                now.minus(settings.findings());
            case INTEL -> now;
          });
    }
    Map<Data, Long> rows = new EnumMap<>(Data.class);
    Instant events = before.getOrDefault(Data.EVENTS, now);
    Instant findings = now.minus(settings.findings());
    before.forEach((data, time) ->
        rows.put(
            data,
            switch (data) {
              case EVENTS -> store.countEvents(events, findings);
              case ATTACKERS -> store.countAttackers(findings, events);
              case TAGS, SESSIONS, CREDENTIALS, OBSERVATIONS, INTEL ->
                  store.countBefore(data, time);
            }));
    return new Plan(bytes, before, rows);
  }

  /** The events that are too old; more if the database is too large, as many as make up for it. */
  private Instant eventsBefore(RetentionSettings settings, long bytes, Instant now) {
    Instant old = now.minus(settings.events());
    long excess = bytes - settings.mostMebibytes() * MEBIBYTE;
    long events = store.count(Data.EVENTS);
    if (excess <= 0 || events == 0) {
      return old;
    }
    long share = (long) Math.ceil((double) excess / bytes * events);
    Instant full = store.timeOfEvent(Math.min(share, events - 1)).orElse(old);
    return full.isAfter(old) ? full : old;
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
        rows = store.forget(data, plan.before().getOrDefault(data, Instant.MIN), AT_ONCE);
        ofData += rows;
        progress.accept(sum + ofData);
      } while (rows == AT_ONCE && !stopped.getAsBoolean());
      sum += ofData;
      gone.put(data, ofData);
    }
    return gone;
  }
}
