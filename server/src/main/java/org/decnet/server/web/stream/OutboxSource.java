package org.decnet.server.web.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.decnet.engine.port.Delivery;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is told, from the outbox. Ids of events are numbers of messages, which have no gaps that
 * fill later: whoever comes back with the last one misses nothing and gets nothing twice.
 */
final class OutboxSource implements StreamSource {
  /** Messages at once; each may have a mebibyte. */
  private static final int PAGE = 16;

  private final Outbox outbox;
  private final Topics topics;
  private final Predicate<Message> wanted;
  private final JsonMapper json;
  private final @Nullable Snapshot snapshot;
  private long seq;

  /** What a client gets first. */
  record Snapshot(String name, Object row) {}

  /**
   * A source.
   *
   * @param after the last message that the client has; null if it wants only what comes
   */
  OutboxSource(
      Outbox outbox,
      Topics topics,
      Predicate<Message> wanted,
      JsonMapper json,
      @Nullable Long after,
      @Nullable Snapshot snapshot) {
    this.outbox = outbox;
    this.topics = topics;
    this.wanted = wanted;
    this.json = json;
    this.snapshot = snapshot;
    long head = outbox.head();
    this.seq = after == null ? head : Math.min(after, head);
  }

  @Override
  public void begin(EventWriter out) throws IOException {
    if (snapshot != null) {
      out.event(snapshot.name(), json.writeValueAsBytes(snapshot.row()));
    }
  }

  @Override
  public boolean turn(EventWriter out) throws IOException {
    Delivery delivery = outbox.read(seq, topics.patterns(), PAGE);
    for (StoredMessage message : delivery.messages()) {
      if (wanted.test(message.message())) {
        out.event(
            Long.toString(message.seq()),
            topics.name(message.message().topic()),
            json.writeValueAsBytes(message.envelope()));
      }
    }
    seq = delivery.upTo();
    return !delivery.complete();
  }

  @Override
  public String place() {
    return Long.toString(seq);
  }

  @Override
  public Duration patience() {
    return StreamLoop.KEEP_ALIVE; // it is woken
  }
}
