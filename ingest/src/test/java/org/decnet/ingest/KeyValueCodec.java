package org.decnet.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.RawEvent;

/**
 * A format of lines such as {@code kv n=1}, made for tests. Some words make the codec misbehave:
 * {@code boom}, {@code deep}, {@code half}, {@code bad}, {@code odd}, {@code new}, {@code two}.
 */
final class KeyValueCodec implements Codec {
  private final String prefix;
  final List<RawEvent> seen = new ArrayList<>();

  KeyValueCodec() {
    this("kv");
  }

  KeyValueCodec(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public String source() {
    return prefix;
  }

  @Override
  public boolean recognises(byte[] record) {
    String text = new String(record, StandardCharsets.ISO_8859_1);
    if (text.startsWith("sniffboom")) {
      throw new IllegalStateException("boom");
    }
    return text.startsWith(prefix + ' ');
  }

  @Override
  public void decode(RawEvent raw, CodecOutput out) {
    seen.add(raw);
    String text = new String(raw.bytes(), StandardCharsets.UTF_8);
    if (!text.startsWith(prefix + ' ')) {
      out.malformed(ErrorCode.MALFORMED_RECORD, "Does not start with " + prefix);
      return;
    }
    out.event(event(raw, text));
    if (text.contains("boom")) {
      throw new IllegalStateException("secret=hunter2");
    }
    if (text.contains("deep")) {
      throw new StackOverflowError();
    }
    if (text.contains("half")) {
      out.malformed(ErrorCode.MISSING_FIELD, "Half a record");
    }
    if (text.contains("two")) {
      out.event(event(raw, text + " again"));
    }
    if (text.contains("new")) {
      out.unknownId(text);
    }
    if (text.contains("odd")) {
      out.unreadableField("n");
    }
  }

  private Event event(RawEvent raw, String text) {
    return Event.builder(EventKind.COMMAND)
        .id(new UUID(text.hashCode(), raw.offset()))
        .time(Instant.EPOCH)
        .set(Field.SENSOR, "test")
        .set(Field.SOURCE, prefix)
        .set(Field.COMMAND_TEXT, text)
        .build();
  }
}
