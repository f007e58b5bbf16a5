package org.decnet.server.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.decnet.server.web.errors.ApiException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that an endpoint does not have, and repeated ones: a filter that is
 * silently ignored gives a wrong answer that looks right.
 */
public final class KnownParameters implements HandlerInterceptor {
  private final Map<HandlerMethod, Set<String>> names = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Set<String> known = names.computeIfAbsent(method, KnownParameters::namesOf);
      request.getParameterMap().forEach((name, values) -> check(known, name, values.length));
    }
    return true;
  }

  private static void check(Set<String> known, String name, int times) {
    if (!known.contains(name)) {
      throw ApiException.badParameter("names", "among those in the documentation");
    }
    if (times > 1) {
      throw ApiException.badParameter(name, "given once");
    }
  }

  private static Set<String> namesOf(HandlerMethod method) {
    Set<String> names = new HashSet<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
      if (annotation != null) {
        String name = annotation.name();
        names.add(name.isEmpty() ? parameter.getParameter().getName() : name);
      }
    }
    return Set.copyOf(names);
  }
}
