package org.decnet.server.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.decnet.server.telemetry.Telemetry;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Measures how long requests take, refused ones too. */
final class RequestTimes extends OncePerRequestFilter {
  private final Telemetry telemetry;

  RequestTimes(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (telemetry.isOff()) {
      chain.doFilter(request, response);
      return;
    }
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      long nanos = System.nanoTime() - start;
      Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      telemetry.request(
          route == null ? null : route.toString(),
          request.getMethod(),
          response.getStatus(),
          nanos);
    }
  }
}
