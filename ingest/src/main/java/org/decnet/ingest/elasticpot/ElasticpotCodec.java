package org.decnet.ingest.elasticpot;

import java.util.List;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.record.WebRequest;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Reads Elasticpot's JSON log: web requests to a search engine that is open to all. */
public final class ElasticpotCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "elasticpot";

  private static final List<String> API =
      List.of("/_search", "/_cat", "/_cluster", "/_nodes", "/_all", "/_bulk", "/_snapshot");

  /** A codec without any state. */
  public ElasticpotCodec() {
    super(JsonFormat.of(SOURCE, "timestamp", "\"eventid\"", "\"elasticpot.").withSensor("sensor"));
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    record
        .service("elasticsearch")
        .peer(said.text("src_ip"), said.port("src_port"))
        .decoy(said.text("dst_ip"), said.port("dst_port"));
    said.passOver("eventid", "message", "unixtime", "session");
    String method = said.text("request");
    String url = said.textOrEmpty("url");
    String payload = said.text("payload");
    String body = payload == null ? said.text("body") : payload;
    WebRequest request = new WebRequest(record, method, url);
    header(request, "User-Agent", said.text("user_agent"));
    header(request, "Accept-Language", said.text("accept_language"));
    header(request, "Content-Type", said.text("content_type"));
    request.body(body).emit();
    if (API.stream().anyMatch(url::contains)) {
      record.emit(
          record
              .event(EventKind.DB_COMMAND)
              .set(Field.STATEMENT, body == null ? url : url + '\n' + body)
              .set(Field.VERB, method)
              .set(Field.ARGS, List.of(url)));
    }
  }

  private static void header(WebRequest request, String name, @Nullable String value) {
    if (value != null) {
      request.header(name, value);
    }
  }
}
