package org.decnet.server.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.decnet.server.telemetry.OpenSpan;
import org.decnet.server.telemetry.Telemetry;
import org.decnet.server.telemetry.Traced;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Makes calls of endpoints spans that say so, whether or not the caller may make them. */
final class RequestSpans implements HandlerInterceptor, Ordered {
  private static final String OPEN = RequestSpans.class.getName();

  private final Telemetry telemetry;

  RequestSpans(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Traced traced =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Traced.class) : null;
    if (traced != null) {
      request.setAttribute(OPEN, telemetry.open(traced.value()));
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(OPEN) instanceof OpenSpan span) {
      request.removeAttribute(OPEN);
      span.set("http.status", response.getStatus());
      span.close();
    }
  }
}
