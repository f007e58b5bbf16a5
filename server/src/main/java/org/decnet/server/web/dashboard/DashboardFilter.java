package org.decnet.server.web.dashboard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ErrorWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers every path that belongs to no API with a file of the dashboard, or with its one page,
 * which knows what to show. Anybody may load it: it holds no data.
 */
public final class DashboardFilter extends OncePerRequestFilter {
  /** Only what this server sends, and no script or style inside a page (spec 08). */
  public static final String POLICY =
      "default-src 'self'; script-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri"
          + " 'none'";

  private static final List<String> APIS = List.of("/api", "/taxii2");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK = "no-cache";

  private final DashboardFiles files;
  private final ErrorWriter errors;

  /** Hands out these files. */
  public DashboardFilter(DashboardFiles files, ErrorWriter errors) {
    this.files = files;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!files.isThere() || !isReading(request) || isApi(request.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    String path = request.getRequestURI().substring(1);
    Optional<DashboardFile> file = files.file(path);
    if (file.isEmpty() && DashboardFiles.isFilesOnly(path)) {
      errors.write(request, response, ApiError.NOT_FOUND); // of a build that is gone
      return;
    }
    write(request, response, file.or(() -> files.file(DashboardFiles.INDEX)).orElseThrow());
  }

  private static boolean isReading(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static boolean isApi(String path) {
    return APIS.stream().anyMatch(api -> path.equals(api) || path.startsWith(api + '/'));
  }

  private static void write(
      HttpServletRequest request, HttpServletResponse response, DashboardFile file)
      throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader(HttpHeaders.CACHE_CONTROL, file.isLasting() ? FOR_EVER : ASK);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setHeader(HttpHeaders.ETAG, file.etag());
    if (file.etag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] content = file.plain();
    byte[] packed = file.packed();
    if (packed != null && takesGzip(request)) {
      content = packed;
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.setContentType(file.type());
    response.setContentLength(content.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(content);
    }
  }

  private static boolean takesGzip(HttpServletRequest request) {
    String taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return taken != null && taken.toLowerCase(Locale.ROOT).contains("gzip");
  }
}
