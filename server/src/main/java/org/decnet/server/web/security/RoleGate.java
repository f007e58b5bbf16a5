package org.decnet.server.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.decnet.engine.port.KeyScope;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds every call against the {@link Allow} of its endpoint. Whatever has none is closed. */
final class RoleGate implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Allow allow =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Allow.class) : null;
    if (allow == null || allow.value() != Access.PUBLIC) {
      Caller caller =
          CallerResolver.current().orElseThrow(() -> ApiException.of(ApiError.UNAUTHENTICATED));
      checkRole(allow, caller);
      if (caller.credential() instanceof Caller.Key key) {
        checkScope(allow, key, request);
      }
    }
    return true;
  }

  private static void checkRole(@Nullable Allow allow, Caller caller) {
    Access access = allow == null ? null : allow.value();
    if (caller.account().mustChangePassword() && access != Access.PASSWORD_DUE) {
      throw ApiException.of(ApiError.PASSWORD_CHANGE_DUE);
    }
    if (access == null || !access.admits(caller)) {
      throw ApiException.of(ApiError.FORBIDDEN);
    }
  }

  private static void checkScope(
      @Nullable Allow allow, Caller.Key key, HttpServletRequest request) {
    String path =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    KeyAccess access = allow == null ? KeyAccess.NEVER : allow.key();
    KeyScope scope =
        access
            .scope(request.getMethod(), path)
            .orElseThrow(() -> ApiException.of(ApiError.PEOPLE_ONLY));
    if (!key.key().scopes().contains(scope)) {
      throw ApiException.outOfScope(scope.word());
    }
  }
}
