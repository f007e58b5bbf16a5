package org.decnet.ingest.decky;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.json.RecordJson;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.record.WebRequest;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Requests that speak HTTP. */
final class Requests {
  private Requests() {}

  static void web(DeckyLine line, SensorRecord record) {
    WebRequest request = new WebRequest(record, line.value("method"), line.value("path"));
    headers(line.value("headers"), request);
    String agent = line.value("user_agent");
    if (agent != null) {
      request.header("User-Agent", agent);
    }
    String body = line.value("body");
    String preview = line.value("body_preview");
    Long length = line.number("body_len");
    request
        .set(Field.STATUS, line.number("status"))
        .set(Field.TLS, "https".equals(line.service()) ? Boolean.TRUE : null)
        .body(body == null ? preview : body);
    if (length != null) {
      request.set(Field.BODY_LEN, length);
    }
    request.emit();
  }

  /** Headers as lines, or as JSON: an object of names and values, or a list of lines. */
  private static void headers(@Nullable String headers, WebRequest request) {
    if (headers == null) {
      return;
    }
    if (!headers.startsWith("{") && !headers.startsWith("[")) {
      headers.lines().forEach(header -> add(request, header));
      return;
    }
    String object = headers.startsWith("{") ? headers : "{\"lines\":" + headers + '}';
    try (JsonParser parser = RecordJson.parser(object.getBytes(StandardCharsets.UTF_8), 0)) {
      JsonObject said = JsonObject.read(parser);
      if (headers.startsWith("{")) {
        said.forEachText(request::header);
      } else {
        List<@Nullable String> lines = said.texts("lines");
        lines.forEach(header -> add(request, header));
      }
    } catch (JacksonException e) {
      headers.lines().forEach(header -> add(request, header)); // no JSON, and so lines
    }
  }

  private static void add(WebRequest request, @Nullable String header) {
    int colon = header == null ? -1 : header.indexOf(':');
    if (header != null && colon > 0) {
      request.header(header.substring(0, colon), header.substring(colon + 1).strip());
    }
  }
}
