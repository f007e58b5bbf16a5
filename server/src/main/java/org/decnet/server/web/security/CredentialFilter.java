package org.decnet.server.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.errors.ErrorWriter;
import org.decnet.server.web.http.ClientAddresses;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises callers by what is no token: a key, the ticket of a stream, a login of a TAXII client.
 * A request that has one of these is refused if it is wrong, whatever else it has.
 */
final class CredentialFilter extends OncePerRequestFilter {
  /** Header of keys. */
  static final String KEY = "X-API-Key";

  /** Parameter of tickets. */
  static final String TICKET = "ticket";

  private final Callers callers;
  private final BasicLogins logins;
  private final ClientAddresses addresses;
  private final MatchingEndpoints open;
  private final MatchingEndpoints streams;
  private final ErrorWriter errors;

  CredentialFilter(
      Callers callers,
      BasicLogins logins,
      ClientAddresses addresses,
      MatchingEndpoints open,
      MatchingEndpoints streams,
      ErrorWriter errors) {
    this.callers = callers;
    this.logins = logins;
    this.addresses = addresses;
    this.open = open;
    this.streams = streams;
    this.errors = errors;
  }

  /** Whether a request has something else than a token to be recognised by. */
  static boolean isElsewhere(HttpServletRequest request) {
    return request.getHeader(KEY) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (open.matches(request)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      Attempt attempt = attempt(request);
      if (attempt.made() && attempt.caller().isEmpty()) {
        Challenge.set(request, response);
        errors.write(request, response, ApiError.UNAUTHENTICATED);
        return;
      }
      attempt.caller().ifPresent(CredentialFilter::signIn);
    } catch (ApiException e) {
      e.retryAfter()
          .ifPresent(
              wait -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
      errors.write(request, response, e.error());
      return;
    }
    chain.doFilter(request, response);
  }

  private record Attempt(boolean made, Optional<Caller> caller) {
    static final Attempt NONE = new Attempt(false, Optional.empty());
  }

  private Attempt attempt(HttpServletRequest request) {
    String key = request.getHeader(KEY);
    if (key != null) {
      return new Attempt(true, callers.ofKey(key.strip()));
    }
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && BasicLogins.isBasic(header) && Challenge.isTaxii(request)) {
      return new Attempt(true, logins.caller(header, addresses.of(request)));
    }
    String ticket = streams.matches(request) ? request.getParameter(TICKET) : null;
    return ticket == null ? Attempt.NONE : new Attempt(true, callers.ofTicket(ticket));
  }

  private static void signIn(Caller caller) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new CallerAuthentication(caller));
    SecurityContextHolder.setContext(context);
  }
}
