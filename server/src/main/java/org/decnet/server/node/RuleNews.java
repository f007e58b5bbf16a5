package org.decnet.server.node;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.decnet.engine.bus.TagFact.RuleChanged;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.port.RuleChange;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.tag.ActiveRules;
import org.decnet.engine.tag.PackRule;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.jspecify.annotations.Nullable;

/**
 * Tells what becomes of rules in this process: which were read anew, and whose limits hold back
 * tags. What happens is only noted here, on whichever thread it happens; telling it takes a
 * database and is done by who looks after the rules.
 */
final class RuleNews {
  private static final int MOST = 10_000;
  private static final long RECENT = 1000;
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private final Outbox outbox;
  private final LinkedBlockingQueue<RuleChange> changes = new LinkedBlockingQueue<>(MOST);
  private final Map<RuleId, Held> held = new ConcurrentHashMap<>();
  private Instant nextHeld = Instant.MIN;

  /** Tags of a rule that were held back. */
  private record Held(PackRule rule, long tags) {
    Held plus(Held other) {
      return new Held(other.rule, tags + other.tags);
    }
  }

  RuleNews(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Notes that a rule has another text or is gone; more than many at once are not told. */
  void changed(RuleChange change) {
    if (change instanceof RuleChange.Loaded || change instanceof RuleChange.Deleted) {
      changes.offer(change);
    }
  }

  /** Notes that a tag was held back. */
  void limited(PackRule rule) {
    held.merge(rule.id(), new Held(rule, 1), Held::plus);
  }

  /**
   * Tells what was noted, held back tags at most once a minute. What cannot be told now is told the
   * next time. Used by one thread.
   *
   * @param last whether there is no next time
   */
  void tell(Instant now, ActiveRules active, boolean last) {
    tellChanges(now, active);
    if (last || !now.isBefore(nextHeld)) {
      tellHeld(now, active);
    }
  }

  /** Several processes see the same change; whoever comes within the minute finds it told. */
  private void tellChanges(Instant now, ActiveRules active) {
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    for (RuleChange change = changes.peek(); change != null; change = changes.peek()) {
      Message message = message(change, active, minute);
      if (message != null && !isTold(message)) {
        outbox.append(List.of(message));
      }
      changes.poll();
    }
  }

  private static @Nullable Message message(RuleChange change, ActiveRules active, Instant at) {
    return switch (change) {
      case RuleChange.Loaded(PackRule rule) ->
          RuleChanged.reloaded(rule, active.states().mode(rule.id()), at).message();
      case RuleChange.Deleted(RuleId id) ->
          RuleChanged.deleted(id, active.states().mode(id), at).message();
      case RuleChange.Rejected rejected -> null;
      case RuleChange.StateSet set -> null; // told by the store
    };
  }

  private boolean isTold(Message message) {
    long after = Math.max(0, outbox.head() - RECENT);
    TopicPattern topic = new TopicPattern(message.topic().value());
    List<StoredMessage> recent = outbox.read(after, List.of(topic), (int) RECENT).messages();
    return !recent.isEmpty() && recent.getLast().message().id().equals(message.id());
  }

  private void tellHeld(Instant now, ActiveRules active) {
    Map<RuleId, Held> told = Map.copyOf(held);
    if (told.isEmpty()) {
      return;
    }
    List<Message> messages = new ArrayList<>();
    told.values().forEach(one -> messages.add(message(one, active, now)));
    outbox.append(messages);
    told.forEach((id, one) ->
        held.computeIfPresent(
            id, (key, more) -> more.tags() > one.tags() ? more.plus(less(one)) : null));
    nextHeld = now.plus(BETWEEN);
  }

  private static Held less(Held told) {
    return new Held(told.rule(), -told.tags());
  }

  private static Message message(Held one, ActiveRules active, Instant now) {
    RuleState state = active.states().of(one.rule().id());
    Integer limit = state == null ? null : state.rateLimitPerMinute();
    String reason =
        one.tags() + " tags held back" + (limit == null ? "" : " above " + limit + " a minute");
    RuleState.Mode mode = active.states().mode(one.rule().id());
    return RuleChanged.suppressed(one.rule(), mode, reason, now).message();
  }
}
