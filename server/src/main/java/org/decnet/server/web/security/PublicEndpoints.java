package org.decnet.server.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The endpoints that their {@link Allow} opens to anyone, as the filter chain recognises them. */
final class PublicEndpoints implements RequestMatcher {
  private final List<RequestMatcher> open = new ArrayList<>();

  PublicEndpoints(RequestMappingHandlerMapping endpoints) {
    endpoints
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          Allow allow = method.getMethodAnnotation(Allow.class);
          if (allow != null && allow.value() == Access.PUBLIC) {
            add(mapping);
          }
        });
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return open.stream().anyMatch(endpoint -> endpoint.matches(request));
  }

  private void add(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    for (String pattern : mapping.getPatternValues()) {
      for (RequestMethod method : methods) {
        open.add(matcher(method.asHttpMethod(), pattern));
        if (method == RequestMethod.GET) {
          open.add(matcher(HttpMethod.HEAD, pattern));
        }
      }
    }
  }

  private static RequestMatcher matcher(HttpMethod method, String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
  }
}
