package org.decnet.server.web.taxii;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds clients to the one media type of the standard (TAXII 2.1, section 1.6.8). */
public final class TaxiiNegotiation implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getPackageName().equals(TaxiiNegotiation.class.getPackageName())) {
      Taxii.accept(request.getHeader(HttpHeaders.ACCEPT));
      if (request.getMethod().equals("POST") && !isTaxii(request.getContentType())) {
        throw ApiException.of(ApiError.UNSUPPORTED_MEDIA_TYPE);
      }
    }
    return true;
  }

  private static boolean isTaxii(@Nullable String contentType) {
    try {
      return contentType != null && MediaType.parseMediaType(contentType).equals(Taxii.MEDIA_TYPE);
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
