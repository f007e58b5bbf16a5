package org.decnet.ingest.ciscoasa;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.decnet.ingest.record.Payloads;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.record.TextCodec;
import org.decnet.ingest.record.WebRequest;
import org.decnet.ingest.sniff.WireProtocol;
import org.decnet.ingest.text.Bytes;
import org.decnet.ingest.text.IsoTime;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log of the Cisco ASA honeypot: records in Python's notation between the words of the
 * server itself, its start, its stop and its failures, which are no records.
 */
public final class CiscoasaCodec extends TextCodec {
  /** Adapter name. */
  public static final String SOURCE = "ciscoasa";

  private static final byte[] MARK = ascii("'payload_printable': ");
  private static final byte[] JSON_MARK = ascii("\"payload_printable\"");
  private static final String TIMED_OUT = "Request timed out";
  private static final String CODE = "code ";
  private static final int LONGEST_STATUS = 3;

  /** A codec without any state. */
  public CiscoasaCodec() {
    super(SOURCE);
  }

  @Override
  public boolean recognises(byte[] record) {
    return record.length > 0
        && record[0] == '{'
        && (Bytes.contains(record, MARK) || Bytes.contains(record, JSON_MARK));
  }

  @Override
  protected void read(Text line) {
    String text = line.text();
    if (!text.startsWith("{")) {
      line.out().noRecord("words of the server");
      return;
    }
    AsaLine said = AsaLine.of(text);
    if (said == null) {
      line.out()
          .malformed(
              ErrorCode.MALFORMED_RECORD,
              "a record must hold timestamp, src_ip and payload_printable, in this order");
      return;
    }
    Instant time = IsoTime.parse(said.timestamp(), line.raw().zone());
    if (time == null) {
      line.out().malformed(ErrorCode.BAD_VALUE, "timestamp must be a time");
      return;
    }
    SensorRecord record = line.record(time).peer(said.address(), null).service("https");
    emit(said.payload(), record);
  }

  private static void emit(String payload, SensorRecord record) {
    int quote = payload.startsWith("\"") ? payload.lastIndexOf("\" ") : -1;
    Long status = quote < 1 ? null : status(payload, quote + 2);
    if (payload.startsWith(TIMED_OUT)) {
      record.emit(
          record.event(EventKind.CONNECTION).set(Field.ACTION, "open").set(Field.MESSAGE, payload));
    } else if (payload.startsWith(CODE) && status(payload, CODE.length()) != null) {
      new WebRequest(record, null, null)
          .set(Field.STATUS, status(payload, CODE.length()))
          .set(Field.MESSAGE, payload)
          .emit();
    } else if (status != null) {
      request(payload.substring(1, quote), status, record);
    } else {
      byte[] data = payload.getBytes(StandardCharsets.UTF_8);
      record.service(null);
      record.emit(Payloads.of(record, data, WireProtocol.of(data).protocolName()));
    }
  }

  /** {@code METHOD TARGET HTTP/x}; what is none, such as a TLS greeting, has no method. */
  private static void request(String line, Long status, SensorRecord record) {
    int blank = line.indexOf(' ');
    int version = line.lastIndexOf(" HTTP/");
    boolean whole = blank > 0 && version > blank;
    new WebRequest(
            record,
            whole ? line.substring(0, blank) : null,
            whole ? line.substring(blank + 1, version) : line)
        .set(Field.STATUS, status)
        .emit();
  }

  /** The three digits at an index; null if there are none. */
  private static @Nullable Long status(String text, int from) {
    int end = from + LONGEST_STATUS;
    if (end > text.length() || (end < text.length() && Character.isDigit(text.charAt(end)))) {
      return null;
    }
    long status = 0;
    for (int i = from; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      status = status * 10 + digit;
    }
    return status;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
