package org.decnet.server.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ErrorWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses request bodies beyond the limit, whether or not they announce their length. */
public final class BodyLimitFilter extends OncePerRequestFilter {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final ToLongFunction<HttpServletRequest> limit;
  private final ErrorWriter errors;

  /** Refuses bodies of more bytes than a request may have. */
  public BodyLimitFilter(ToLongFunction<HttpServletRequest> limit, ErrorWriter errors) {
    this.limit = limit;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long maxBytes = limit.applyAsLong(request);
    if (request.getContentLengthLong() > maxBytes) {
      errors.write(request, response, ApiError.TOO_LARGE);
      return;
    }
    chain.doFilter(new Limited(request, maxBytes), response);
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final long maxBytes;

    Limited(HttpServletRequest request, long maxBytes) {
      super(request);
      this.maxBytes = maxBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedInput(super.getInputStream(), maxBytes, LONGEST, System::nanoTime);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
