package org.decnet.ingest.dicompot;

import java.util.Locale;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.OpenSessions;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.text.Words;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/**
 * Reads Dicompot's JSON log: a server of medical images. Only the first record of a session names
 * the peer; the others are joined to it.
 */
public final class DicompotCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "dicompot";

  private final OpenSessions peers = new OpenSessions();

  /** A codec without any state. */
  public DicompotCodec() {
    super(
        JsonFormat.of(SOURCE, "time", "\"ID\":", "\"level\":", "\"msg\":", "\"time\":")
            .countingRepeats());
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    String id = said.textOrEmpty("ID");
    String address = said.text("IP");
    record.service("dicom").session(id);
    said.passOver("level");
    String known = address == null ? peers.of(id) : peers.open(id, address);
    record.peer(known.equals(id) ? null : known, said.port("Port"));
    String status = said.textOrEmpty("Status");
    String message = said.textOrEmpty("msg");
    if (message.equals("Connection from")) {
      record.opened();
    } else if (message.equals("Connection") && status.equals("Finished")) {
      peers.close(id);
      record.closed(null);
    } else {
      other(said, message, record);
    }
  }

  private void other(JsonObject said, String message, SensorRecord record) {
    String upper = message.toUpperCase(Locale.ROOT);
    int operation = upper.indexOf("C-");
    if (operation < 0) {
      unknown(said, record, "dicompot." + message);
      return;
    }
    StringBuilder text = new StringBuilder();
    said.forEachText((name, value) -> text.append(name).append('=').append(value).append(' '));
    record.emit(
        record
            .event(EventKind.PROTO_REQUEST)
            .set(Field.PROTOCOL, "dicom")
            .set(Field.OPERATION, Words.first(upper.substring(operation)))
            .set(Field.TEXT, text.toString().strip()));
  }
}
