package org.decnet.ingest.record;

import java.util.Arrays;
import java.util.HexFormat;
import org.decnet.ingest.text.Printable;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Bytes that a peer sent and that are no request of the service that they were sent to. */
public final class Payloads {
  private static final int MOST_HEX_BYTES = 4096;

  private Payloads() {}

  /** An event with the bytes and what they look like. */
  public static Event.Builder of(SensorRecord record, byte[] data, String guess) {
    byte[] head = data.length <= MOST_HEX_BYTES ? data : Arrays.copyOf(data, MOST_HEX_BYTES);
    return record
        .event(EventKind.PAYLOAD)
        .set(Field.DATA_TEXT, Printable.of(data))
        .set(Field.DATA_HEX, HexFormat.of().formatHex(head))
        .set(Field.DATA_LEN, (long) data.length)
        .set(Field.PROTOCOL_GUESS, guess);
  }
}
