package org.decnet.server.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.decnet.server.web.errors.RequestIds;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names every request in its answer, so that a complaint finds its line in the log. */
public final class RequestIdFilter extends OncePerRequestFilter {
  private final RequestIds requestIds;

  /** Names requests by these ids. */
  public RequestIdFilter(RequestIds requestIds) {
    this.requestIds = requestIds;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(RequestIds.HEADER, requestIds.of(request));
    chain.doFilter(request, response);
  }
}
