package org.decnet.server.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Tells a client that was not recognised how it can be (RFC 9110, section 11.6.1). */
final class Challenge {
  private Challenge() {}

  static void set(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, isTaxii(request) ? "Basic realm=\"taxii\"" : "Bearer");
  }

  static boolean isTaxii(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(BasicLogins.TAXII) || path.startsWith(BasicLogins.TAXII + '/');
  }
}
