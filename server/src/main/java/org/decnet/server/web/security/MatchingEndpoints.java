package org.decnet.server.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Endpoints of some {@link Allow}, as the filter chain recognises them. */
final class MatchingEndpoints implements RequestMatcher {
  private final List<RequestMatcher> matchers = new ArrayList<>();

  MatchingEndpoints(RequestMappingHandlerMapping endpoints, Predicate<Allow> wanted) {
    endpoints
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          Allow allow = method.getMethodAnnotation(Allow.class);
          if (allow != null && wanted.test(allow)) {
            add(mapping);
          }
        });
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return matchers.stream().anyMatch(endpoint -> endpoint.matches(request));
  }

  private void add(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    for (String pattern : mapping.getPatternValues()) {
      for (RequestMethod method : methods) {
        matchers.add(matcher(method.asHttpMethod(), pattern));
        if (method == RequestMethod.GET) {
          matchers.add(matcher(HttpMethod.HEAD, pattern));
        }
      }
    }
  }

  private static RequestMatcher matcher(HttpMethod method, String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
  }
}
