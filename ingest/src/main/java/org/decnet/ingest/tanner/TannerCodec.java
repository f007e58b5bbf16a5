package org.decnet.ingest.tanner;

import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.record.WebRequest;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Reads Tanner's JSON log: web requests, with what Tanner itself thinks of each. */
public final class TannerCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "tanner";

  /** A codec without any state. */
  public TannerCodec() {
    super(
        JsonFormat.of(SOURCE, "timestamp", "\"response_msg\"", "\"peer\"", "\"headers\"")
            .withSensor("uuid"));
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    JsonObject peer = said.object("peer");
    JsonObject response = said.object("response_msg");
    JsonObject message = response.object("response").object("message");
    response.passOver("version");
    said.passOver("cookies"); // they are among the headers
    said.object("cookies").names();
    record
        .service("http")
        .peer(peer.text("ip"), peer.port("port"))
        .session(message.text("sess_uuid"));
    WebRequest request = new WebRequest(record, said.text("method"), said.text("path"));
    said.object("headers").forEachText(request::header);
    request.set(Field.STATUS, said.integer("status")).body(body(said)).emit();
    verdict(message.object("detection"), record);
  }

  /** The form as the peer sent it, but for its percent signs, which the sensor has undone. */
  private static @org.jspecify.annotations.Nullable String body(JsonObject said) {
    if (!said.has("post_data")) {
      return null;
    }
    StringBuilder body = new StringBuilder();
    said.object("post_data")
        .forEachText((name, value) -> {
          body.append(body.isEmpty() ? "" : "&").append(name);
          body.append(value == null ? "" : "=" + value);
        });
    return body.toString();
  }

  /** Tanner's opinion is a hint, and never a tag by itself. */
  private static void verdict(JsonObject detection, SensorRecord record) {
    String name = detection.textOrEmpty("name");
    detection.passOver("order", "type", "version");
    boolean emulated = detection.has("payload");
    detection.object("payload").names();
    if (!name.isEmpty() && !name.equals("index") && !name.equals("unknown")) {
      record.emit(
          record
              .event(EventKind.ALERT)
              .set(Field.SIGNATURE, name)
              .set(Field.CATEGORY, emulated ? "tanner emulation" : "tanner")
              .set(Field.ACTION, "detected"));
    }
  }
}
