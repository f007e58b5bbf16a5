package org.decnet.server.canary;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.decnet.engine.port.CanaryStore;
import org.decnet.model.canary.CanaryToken;
import org.decnet.model.canary.TokenTrigger;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.server.canary.browser.Telling;
import org.decnet.server.canary.browser.Tellings;
import org.decnet.server.canary.receive.Use;
import org.decnet.server.node.IngestRun;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what receivers saw, if it was the use of a planted token: as a row of its own, and as
 * an event that goes the way of all events. What could not be stored is tried again. Used by one
 * thread.
 */
public final class UseRecorder implements AutoCloseable {
  private static final int MOST_WAITING = 4096;

  private final CanaryStore store;
  private final Supplier<IngestRun> runs;
  private final Supplier<UUID> ids;
  private final Function<String, @Nullable String> countries;
  private final Tellings tellings = new Tellings();
  private final Deque<Use> waiting = new ArrayDeque<>();

  /** Events of uses that are taken down, until they are stored themselves. */
  private final Deque<Event> events = new ArrayDeque<>();

  private @Nullable IngestRun run;
  private long recorded;

  /**
   * Takes down into a store.
   *
   * @param runs begins a run of events
   * @param ids gives each use its id
   * @param countries the country of an address, if it is known
   */
  public UseRecorder(
      CanaryStore store,
      Supplier<IngestRun> runs,
      Supplier<UUID> ids,
      Function<String, @Nullable String> countries) {
    this.store = store;
    this.runs = runs;
    this.ids = ids;
    this.countries = countries;
  }

  /** How many uses were taken down. */
  public long recorded() {
    return recorded;
  }

  /**
   * Takes down uses, and those that could not be taken down before.
   *
   * @throws org.decnet.model.error.DecnetException if they cannot be stored now
   */
  public void take(Collection<Use> uses) {
    waiting.addAll(uses);
    while (waiting.size() > MOST_WAITING) {
      waiting.removeFirst();
    }
    if (waiting.isEmpty() && events.isEmpty()) {
      return;
    }
    Map<String, CanaryToken> planted = planted();
    while (!waiting.isEmpty()) {
      Use use = waiting.getFirst();
      for (String slug : use.slugs()) {
        CanaryToken token = planted.get(slug);
        if (token != null) {
          record(token, use);
          break;
        }
      }
      waiting.removeFirst();
    }
    storeEvents();
  }

  private Map<String, CanaryToken> planted() {
    Set<String> slugs = new HashSet<>();
    waiting.forEach(use -> slugs.addAll(use.slugs()));
    Map<String, CanaryToken> planted = new HashMap<>();
    store.planted(slugs).forEach(token -> planted.put(token.slug(), token));
    return planted;
  }

  private void record(CanaryToken token, Use use) {
    String target = use.target();
    Tellings.Outcome outcome =
        target == null ? new Tellings.Plain() : tellings.take(token, target, use.at());
    switch (outcome) {
      case Tellings.Plain plain -> record(token, use, null);
      case Tellings.Told told -> record(token, use, told.telling());
      case Tellings.Piece piece -> {}
    }
  }

  private void record(CanaryToken token, Use use, @Nullable Telling telling) {
    String target = use.target();
    TokenTrigger trigger =
        new TokenTrigger(
            ids.get(),
            token.uuid(),
            use.at(),
            use.ip(),
            EventIds.attacker(use.ip()),
            use.userAgent(),
            token.nonce() == null || target == null ? target : withoutQuery(target),
            use.qname(),
            use.headers(),
            telling == null ? null : telling.raw());
    Optional<CanaryToken> before = store.record(trigger, telling != null);
    if (before.isPresent()) {
      List<String> browser = telling == null ? List.of() : located(telling, use.ip());
      events.add(UseEvents.of(before.get(), trigger, use.service(), browser));
      recorded++;
    }
  }

  private List<String> located(Telling telling, String ip) {
    String country = countries.apply(ip);
    return country == null
        ? telling.values()
        : Stream.concat(telling.values().stream(), Stream.of("src.country=" + country)).toList();
  }

  private static String withoutQuery(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private void storeEvents() {
    if (events.isEmpty()) {
      return;
    }
    IngestRun into = run == null ? runs.get() : run;
    run = into;
    try {
      events.forEach(into::accept);
      into.store();
      events.clear();
    } catch (RuntimeException e) {
      run = null; // one that failed takes no more; the ids of events stay the same
      abandon(into, e);
      throw e;
    }
  }

  private static void abandon(IngestRun failed, RuntimeException why) {
    try {
      failed.close();
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    IngestRun open = run;
    run = null;
    if (open != null) {
      open.close();
    }
  }
}
