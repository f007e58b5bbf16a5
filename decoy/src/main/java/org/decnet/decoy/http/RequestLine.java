package org.decnet.decoy.http;

import java.io.StringWriter;
import org.decnet.decoy.line.EventLine;
import org.decnet.decoy.line.SessionLog;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A request as it is taken down. */
public final class RequestLine {
  private static final JsonFactory JSON = new JsonFactory();

  private RequestLine() {}

  /**
   * Begins a line with what every request has.
   *
   * @param type of the event
   */
  public static EventLine of(SessionLog log, String type, Request request, Answer answer) {
    EventLine line =
        log.event(type)
            .put("method", request.method())
            .put("path", request.target())
            .put("headers", headers(request))
            .put("status", answer.status());
    return request.bodyLength() == 0
        ? line
        : line.put("body", request.body()).put("body_len", request.bodyLength());
  }

  /** Headers as a list of lines in JSON: their order and their doubles tell clients apart. */
  private static String headers(Request request) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      for (Request.Header header : request.headers()) {
        json.writeString(header.name() + ": " + header.value());
      }
      json.writeEndArray();
    }
    return text.toString();
  }
}
