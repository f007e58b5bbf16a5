package org.decnet.server.web.security;

import java.util.Objects;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Finds the caller behind a token whose signature and claims are right. */
final class CallerConverter implements Converter<Jwt, AbstractAuthenticationToken> {
  private final Callers callers;

  CallerConverter(Callers callers) {
    this.callers = callers;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt jwt) {
    Caller.Token token =
        new Caller.Token(
            UUID.fromString(jwt.getId()),
            Objects.requireNonNull(jwt.getIssuedAt(), "iat"),
            Objects.requireNonNull(jwt.getExpiresAt(), "exp"));
    return callers
        .ofToken(UUID.fromString(jwt.getClaimAsString(Tokens.ACCOUNT_CLAIM)), token)
        .map(CallerAuthentication::new)
        .orElseThrow(() -> new InvalidBearerTokenException("The token was revoked"));
  }
}
