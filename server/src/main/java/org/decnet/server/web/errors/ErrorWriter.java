package org.decnet.server.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes error answers where no endpoint was reached: in filters and in the connector. */
public final class ErrorWriter {
  private final JsonMapper json;
  private final RequestIds requestIds;

  /** Writes with the mapper that endpoints use. */
  public ErrorWriter(JsonMapper json, RequestIds requestIds) {
    this.json = json;
    this.requestIds = requestIds;
  }

  /** Ends a request with an error, unless its answer has begun. */
  public void write(HttpServletRequest request, HttpServletResponse response, ApiError error)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    String id = requestIds.of(request);
    byte[] body =
        json.writeValueAsBytes(
            TaxiiError.answer(request, error, error.usualMessage(), Map.of(), id));
    response.resetBuffer();
    response.setStatus(error.status());
    response.setHeader(RequestIds.HEADER, id);
    response.setContentType(TaxiiError.type(request).toString());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
