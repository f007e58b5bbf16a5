package org.decnet.engine.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.decnet.model.bus.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox.
 *
 * @param seq its number
 * @param at when it was told
 * @param span the span that it was told within; null if nobody traced it
 */
public record StoredMessage(long seq, Message message, Instant at, @Nullable SpanRef span) {
  /** Digits behind the point of a time in seconds. */
  private static final int MILLIS = 3;

  /** A message that nobody traced. */
  public StoredMessage(long seq, Message message, Instant at) {
    this(seq, message, at, null);
  }

  /** What those who are told outside get (spec 01, section 12); times are seconds. */
  public Map<String, Object> envelope() {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("v", Message.VERSION);
    envelope.put("id", message.id().toString());
    envelope.put("topic", message.topic().value());
    envelope.put("type", message.type());
    envelope.put("ts", BigDecimal.valueOf(at.toEpochMilli(), MILLIS));
    envelope.put("payload", message.payload());
    return envelope;
  }
}
