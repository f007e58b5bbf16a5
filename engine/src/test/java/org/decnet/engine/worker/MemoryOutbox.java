package org.decnet.engine.worker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.decnet.engine.port.DeadMessage;
import org.decnet.engine.port.Delivery;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/** An outbox in memory, which can be made to fail. */
final class MemoryOutbox implements Outbox {
  final List<StoredMessage> messages = new ArrayList<>();
  final Map<String, Long> cursors = new HashMap<>();
  final List<DeadMessage> dead = new ArrayList<>();
  int advances;
  boolean broken;

  @Override
  public void append(List<Message> added) {
    for (Message message : added) {
      messages.add(new StoredMessage(messages.size() + 1L, message, Instant.EPOCH));
    }
  }

  @Override
  public long head() {
    return messages.size();
  }

  @Override
  public Delivery read(long after, Collection<TopicPattern> patterns, int limit) {
    check();
    List<StoredMessage> found =
        messages.stream()
            .filter(message -> message.seq() > after)
            .filter(
                message -> patterns.stream().anyMatch(p -> p.matches(message.message().topic())))
            .limit(limit)
            .toList();
    boolean complete = found.size() < limit;
    return new Delivery(found, complete ? head() : found.getLast().seq(), complete);
  }

  @Override
  public OptionalLong cursor(String consumer) {
    Long seq = cursors.get(consumer);
    return seq == null ? OptionalLong.empty() : OptionalLong.of(seq);
  }

  @Override
  public Map<String, Long> cursors() {
    return Map.copyOf(cursors);
  }

  @Override
  public void advance(String consumer, long seq) {
    check();
    advances++;
    cursors.merge(consumer, seq, Math::max);
  }

  @Override
  public void layAside(DeadMessage message) {
    check();
    dead.add(message);
    cursors.merge(message.consumer(), message.message().seq(), Math::max);
  }

  @Override
  public List<DeadMessage> deadMessages(int limit) {
    return List.copyOf(dead);
  }

  @Override
  public int prune(Instant heardBefore, Instant anyBefore) {
    return 0;
  }

  @Override
  public void onAppend(Runnable listener) {
    throw new UnsupportedOperationException("Nobody listens");
  }

  private void check() {
    if (broken) {
      throw new DecnetException(ErrorCode.STORE_UNAVAILABLE, "locked");
    }
  }
}
