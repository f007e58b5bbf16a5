package org.decnet.server.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ErrorWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers what Spring's firewall lets no further: methods such as TRACE, and odd characters. */
final class Rejections implements RequestRejectedHandler {
  private static final Set<String> USUAL =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final RequestMappingHandlerMapping endpoints;
  private final ErrorWriter errors;

  Rejections(RequestMappingHandlerMapping endpoints, ErrorWriter errors) {
    this.endpoints = endpoints;
    this.errors = errors;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
      throws IOException {
    if (USUAL.contains(request.getMethod())) {
      errors.write(request, response, ApiError.BAD_REQUEST);
      return;
    }
    response.setHeader(HttpHeaders.ALLOW, String.join(",", methods(request.getRequestURI())));
    errors.write(request, response, ApiError.METHOD_NOT_ALLOWED);
  }

  private Set<String> methods(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    Set<String> methods = new TreeSet<>();
    endpoints
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> {
          var patterns = mapping.getPathPatternsCondition();
          if (patterns != null
              && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(parsed))) {
            mapping.getMethodsCondition().getMethods().forEach(one -> methods.add(one.name()));
          }
        });
    return methods;
  }
}
