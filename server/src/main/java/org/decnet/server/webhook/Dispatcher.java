package org.decnet.server.webhook;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.decnet.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each subscription its lane, so that one that is slow or dead keeps no other waiting. Used
 * by one thread; lanes run on those of an executor.
 */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Function<UUID, Lane> maker;
  private final Executor threads;
  private final Runnable onFree;
  private final Map<UUID, Lane> lanes = new HashMap<>();
  private final Set<UUID> running = ConcurrentHashMap.newKeySet();

  /**
   * A dispatcher.
   *
   * @param maker makes the lane of a subscription
   * @param threads where lanes run
   * @param onFree called when one has run, so that somebody looks what is next
   */
  Dispatcher(Function<UUID, Lane> maker, Executor threads, Runnable onFree) {
    this.maker = maker;
    this.threads = threads;
    this.onFree = onFree;
  }

  /**
   * Starts the lanes in which something is due.
   *
   * @return when something is due in another lane; null if nothing waits there
   */
  @Nullable Instant turn(List<Webhook> webhooks, Instant now, BooleanSupplier stopped) {
    Set<UUID> there = new HashSet<>();
    Instant earliest = null;
    for (Webhook webhook : webhooks) {
      UUID uuid = webhook.uuid();
      there.add(uuid);
      if (running.contains(uuid)) {
        continue;
      }
      Lane lane = lanes.computeIfAbsent(uuid, maker);
      Instant next = lane.next(webhook, now);
      if (next != null && !next.isAfter(now)) {
        start(uuid, lane, stopped);
      } else if (next != null && (earliest == null || next.isBefore(earliest))) {
        earliest = next;
      }
    }
    lanes.keySet().retainAll(there);
    return earliest;
  }

  private void start(UUID uuid, Lane lane, BooleanSupplier stopped) {
    running.add(uuid);
    threads.execute(() -> {
      try {
        lane.run(stopped);
      } catch (RuntimeException e) {
        // A boundary: what one lane cannot store, it sends again; the others go on.
        LOG.warn("Events for webhook {} cannot be sent now: {}", uuid, e.getMessage());
      } finally {
        running.remove(uuid);
        onFree.run();
      }
    });
  }
}
