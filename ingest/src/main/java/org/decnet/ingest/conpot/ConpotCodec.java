package org.decnet.ingest.conpot;

import java.util.HexFormat;
import java.util.Locale;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.text.Printable;
import org.decnet.ingest.text.PythonLiteral;
import org.decnet.ingest.text.Words;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/**
 * Reads Conpot's JSON log. The time of every record is that of the session's start, so equal lines
 * are counted; of a session that is said to end several times, the first end counts.
 */
public final class ConpotCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "conpot";

  private static final int MOST_HEX_BYTES = 4096;

  /** A codec without any state. */
  public ConpotCodec() {
    super(
        JsonFormat.of(SOURCE, "timestamp", "\"sensorid\"", "\"data_type\"", "\"event_type\"")
            .withSensor("sensorid")
            .countingRepeats());
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    String type = said.textOrEmpty("data_type").toLowerCase(Locale.ROOT);
    boolean datagrams = type.equals("snmp") || type.equals("bacnet") || type.equals("tftp");
    record
        .service(type.isEmpty() ? null : type)
        .transport(datagrams ? "udp" : "tcp")
        .peer(said.text("src_ip"), said.port("src_port"))
        .decoy(said.text("dst_ip"), said.port("dst_port"))
        .session(said.text("id"));
    said.passOver("public_ip", "response");
    String event = said.textOrEmpty("event_type");
    switch (event) {
      case "NEW_CONNECTION" -> {
        said.passOver("request");
        record.opened();
      }
      case "CONNECTION_LOST" -> {
        said.passOver("request");
        if (record.occurrence() == 0) {
          record.closed(null);
        } else {
          record.notice("conpot.connection_lost.repeated", null);
        }
      }
      default -> record.emit(request(said, type, event, record));
    }
  }

  private static Event.Builder request(
      JsonObject said, String type, String event, SensorRecord record) {
    Event.Builder request =
        record
            .event(EventKind.PROTO_REQUEST)
            .set(Field.PROTOCOL, type)
            .set(Field.FUNCTION_NAME, event.isEmpty() ? null : event)
            .set(Field.OPERATION, operation(event));
    if (type.equals("snmp")) {
      return snmp(said.object("request"), event, request);
    }
    byte[] data = PythonLiteral.decode(said.textOrEmpty("request"));
    int shown = Math.min(data.length, MOST_HEX_BYTES);
    return request
        .set(Field.TEXT, Printable.of(data))
        .set(Field.PAYLOAD_LEN, (long) data.length)
        .set(Field.RAW_HEX, HexFormat.of().formatHex(data, 0, shown));
  }

  private static Event.Builder snmp(JsonObject asked, String event, Event.Builder request) {
    String value = asked.textOrEmpty("val");
    return request
        .set(Field.VERSION, event.startsWith("SNMPv") ? Words.first(event.substring(4)) : null)
        .set(Field.OID, asked.text("oid"))
        .set(Field.VALUE, value.isEmpty() ? null : value);
  }

  private static String operation(String event) {
    String last = event.substring(event.lastIndexOf(' ') + 1);
    return last.isEmpty() ? "request" : last.toLowerCase(Locale.ROOT);
  }
}
