package org.decnet.server.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.decnet.server.web.errors.ApiException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that an endpoint does not have, repeated ones, and those without a value
 * that are no free text: a filter that is silently ignored gives a wrong answer that looks right.
 */
public final class KnownParameters implements HandlerInterceptor {
  private final Map<HandlerMethod, Map<String, Boolean>> names = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Map<String, Boolean> known = names.computeIfAbsent(method, KnownParameters::namesOf);
      request.getParameterMap().forEach((name, values) -> check(known, name, values));
    }
    return true;
  }

  private static void check(Map<String, Boolean> known, String name, String[] values) {
    Boolean isFreeText = known.get(name);
    if (isFreeText == null) {
      throw ApiException.badParameter("names", "among those in the documentation");
    }
    if (values.length > 1) {
      throw ApiException.badParameter(name, "given once");
    }
    if (!isFreeText && values[0].isEmpty()) {
      throw ApiException.badParameter(name, "given with a value, or left out");
    }
  }

  /** The parameters of an endpoint, and of each whether it may be empty. */
  private static Map<String, Boolean> namesOf(HandlerMethod method) {
    Map<String, Boolean> names = new HashMap<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      if (WindowResolver.isWindow(parameter)) {
        WindowResolver.NAMES.forEach(name -> names.put(name, true));
      }
      RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
      if (annotation != null) {
        String name = annotation.name();
        names.put(
            name.isEmpty() ? parameter.getParameter().getName() : name,
            parameter.getParameterType() == String.class
                && annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE));
      }
    }
    return Map.copyOf(names);
  }
}
