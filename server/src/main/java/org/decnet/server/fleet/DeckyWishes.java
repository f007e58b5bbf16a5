package org.decnet.server.fleet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.DeckyStore;
import org.decnet.engine.port.DeckyStore.Outcome;
import org.decnet.engine.port.DeckyStore.Wish;
import org.decnet.model.bus.Message;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.decnet.model.decky.DeckyOperation;
import org.decnet.model.decky.DeckyService;
import org.decnet.model.decky.DeckyWish;
import org.decnet.server.random.RandomIds;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what people want of decoys. It is done by the worker that runs them, in whichever
 * process that is; the row of the operation tells when.
 */
public final class DeckyWishes {
  private final DeckyStore store;
  private final SecureRandom random;
  private final RandomIds ids;
  private final Clock clock;

  /** Wishes that go into a store. */
  public DeckyWishes(DeckyStore store, SecureRandom random, Clock clock) {
    this.store = store;
    this.random = random;
    this.ids = new RandomIds(random);
    this.clock = clock;
  }

  /**
   * What came of a wish.
   *
   * @param row the operation that will be done; null if nothing has to be
   * @param problem why nothing will be done, for people; null unless the outcome is a conflict
   */
  public record Answer(Outcome outcome, @Nullable DeckyLifecycle row, @Nullable String problem) {}

  /**
   * Wants a new decoy.
   *
   * @param plan without problems
   * @param most how many there may be with it
   * @param line what is taken down about it
   */
  public Answer deploy(DeckyPlan plan, int most, AuditEntry line) {
    Instant now = clock.instant();
    Decky decky = plan.make(random.nextLong(), now);
    String clash = DeckyPlan.clash(decky, store.all());
    if (clash != null && store.decky(decky.name()).isEmpty()) {
      return new Answer(Outcome.BUSY, null, clash);
    }
    DeckyLifecycle row = row(decky.name(), DeckyOperation.DEPLOY, now);
    AuditEntry added = line.changing(Map.of(), facts(decky));
    return answer(
        store.add(decky, most, new Wish(row, List.of(DeckyNews.lifecycle(row)), added)), row);
  }

  /** Wants a decoy gone. */
  public Answer teardown(Decky decky, AuditEntry line) {
    AuditEntry removed = line.changing(facts(decky), Map.of());
    return wanted(decky, DeckyWish.GO, DeckyOperation.TEARDOWN, removed);
  }

  /** Wants a decoy to run. */
  public Answer start(Decky decky, AuditEntry line) {
    return wanted(decky, DeckyWish.RUN, DeckyOperation.START, line);
  }

  /** Wants a decoy not to run. */
  public Answer stop(Decky decky, AuditEntry line) {
    return wanted(decky, DeckyWish.STOP, DeckyOperation.STOP, line);
  }

  private Answer wanted(Decky decky, DeckyWish wish, DeckyOperation operation, AuditEntry line) {
    DeckyLifecycle row = row(decky.name(), operation, clock.instant());
    return change(row, now -> now.wanted(wish), line, null);
  }

  /** Wants other services of a decoy offered. */
  public Answer mutate(Decky decky, AuditEntry line) {
    if (decky.services().size() < 2) {
      return new Answer(
          Outcome.BUSY, null, "The decoy has one service, so there is nothing to rotate");
    }
    if (decky.wish() != DeckyWish.RUN) {
      return new Answer(Outcome.BUSY, null, "The decoy does not run");
    }
    DeckyLifecycle row = row(decky.name(), DeckyOperation.MUTATE, clock.instant());
    return change(
        row, now -> now.wish() == DeckyWish.RUN ? now : null, line, DeckyNews.mutateRequest(row));
  }

  /** Wants other services of a decoy offered, if its time has come; nobody asks for that. */
  public Answer mutateWhenDue(Decky decky) {
    DeckyLifecycle row = row(decky.name(), DeckyOperation.MUTATE, clock.instant());
    return change(
        row, now -> now.isDue(row.startedAt()) ? now : null, null, DeckyNews.mutateRequest(row));
  }

  /** Sets how often services are rotated; that is in force at once. */
  public Answer every(Decky decky, int minutes, AuditEntry line) {
    AuditEntry changed =
        line.changing(
            Map.of("mutate_interval", (long) decky.mutateMinutes()),
            Map.of("mutate_interval", (long) minutes));
    Wish wish = new Wish(null, List.of(), changed);
    return answer(store.change(decky.name(), now -> now.every(minutes), wish), null);
  }

  /**
   * Wants other settings of a service.
   *
   * @param settings all of them, without problems
   */
  public Answer configure(
      Decky decky, String service, Map<String, String> settings, AuditEntry line) {
    DeckyLifecycle row = row(decky.name(), DeckyOperation.CONFIGURE, clock.instant());
    return change(
        row,
        now -> now.with(each(now, service, one -> one.with(settings))),
        line,
        DeckyNews.configured(row, service));
  }

  private static List<DeckyService> each(
      Decky decky, String service, Function<DeckyService, DeckyService> change) {
    return decky.services().stream()
        .map(one -> one.name().equals(service) ? change.apply(one) : one)
        .toList();
  }

  private Answer change(
      DeckyLifecycle row,
      Function<Decky, @Nullable Decky> change,
      @Nullable AuditEntry line,
      @Nullable Message more) {
    List<Message> told = new ArrayList<>();
    told.add(DeckyNews.lifecycle(row));
    if (more != null) {
      told.add(more);
    }
    return answer(store.change(row.decky(), change, new Wish(row, told, line)), row);
  }

  private static Answer answer(Outcome outcome, @Nullable DeckyLifecycle row) {
    return new Answer(outcome, outcome == Outcome.TAKEN ? row : null, why(outcome));
  }

  private static @Nullable String why(Outcome outcome) {
    return switch (outcome) {
      case TAKEN, UNKNOWN -> null;
      case NAME_TAKEN -> "Another decoy has the name";
      case LIMIT -> "There are as many decoys as the limits allow";
      case BUSY -> "Something else is being done to the decoy";
    };
  }

  private DeckyLifecycle row(String decky, DeckyOperation operation, Instant now) {
    return DeckyLifecycle.wanted(ids.next(), decky, operation, now);
  }

  /** What the audit log says of a decoy: its settings may hold a password, and are left out. */
  private static Map<String, Object> facts(Decky decky) {
    List<String> services =
        decky.services().stream().map(one -> one.name() + ':' + one.port()).toList();
    return Map.of("distro", decky.distro(), "address", decky.address(), "services", services);
  }
}
