package org.decnet.server.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every call against the {@link Allow} of its endpoint. Whatever has none is closed. */
final class RoleGate implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    check(accessOf(handler));
    return true;
  }

  private static @Nullable Access accessOf(Object handler) {
    Allow allow =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Allow.class) : null;
    return allow == null ? null : allow.value();
  }

  private static void check(@Nullable Access access) {
    if (access == Access.PUBLIC) {
      return;
    }
    Caller caller =
        CallerResolver.current().orElseThrow(() -> ApiException.of(ApiError.UNAUTHENTICATED));
    if (caller.account().mustChangePassword() && access != Access.PASSWORD_DUE) {
      throw ApiException.of(ApiError.PASSWORD_CHANGE_DUE);
    }
    if (access == null || !access.admits(caller.role())) {
      throw ApiException.of(ApiError.FORBIDDEN);
    }
  }
}
