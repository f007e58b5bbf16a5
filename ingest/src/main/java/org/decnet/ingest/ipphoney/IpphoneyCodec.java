package org.decnet.ingest.ipphoney;

import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.record.WebRequest;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Reads IPPHoney's JSON log: web requests to a printer, and the printing operation in each. */
public final class IpphoneyCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "ipphoney";

  /** A codec without any state. */
  public IpphoneyCodec() {
    super(JsonFormat.of(SOURCE, "timestamp", "\"eventid\"", "\"ipphoney.").withSensor("sensor"));
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    record
        .service("ipp")
        .peer(said.text("src_ip"), said.port("src_port"))
        .decoy(said.text("dst_ip"), said.port("dst_port"));
    said.passOver("eventid", "message", "unixtime");
    WebRequest request = new WebRequest(record, said.text("request"), said.text("url"));
    String agent = said.text("user_agent");
    if (agent != null) {
      request.header("User-Agent", agent);
    }
    request.emit();
    String operation = said.text("operation");
    JsonObject query = said.object("query");
    query.passOver("request_id", "operation", "groups");
    if (operation != null) {
      record.emit(
          record
              .event(EventKind.PROTO_REQUEST)
              .set(Field.PROTOCOL, "ipp")
              .set(Field.OPERATION, operation)
              .set(Field.VERSION, query.text("version")));
    }
  }
}
