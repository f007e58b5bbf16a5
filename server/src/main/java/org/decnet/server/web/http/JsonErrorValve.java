package org.decnet.server.web.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ErrorWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers, in the API's error shape, what fails before or outside of Spring. */
final class JsonErrorValve extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(JsonErrorValve.class);

  private final ErrorWriter errors;

  JsonErrorValve(ErrorWriter errors) {
    this.errors = errors;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      errors.write(request, response, ApiError.ofStatus(status));
    } catch (IOException e) {
      LOG.debug("A client left before its error was told", e);
    }
  }
}
