package org.decnet.server.web.security;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.AccountStore;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Finds the caller behind a valid token. Account and revocation are read anew for each request, so
 * that a logout, a new password or a lower role counts at once in every process.
 */
final class CallerConverter implements Converter<Jwt, AbstractAuthenticationToken> {
  private final AccountStore accounts;

  CallerConverter(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    UUID tokenId = UUID.fromString(token.getId());
    Account account =
        accounts
            .account(UUID.fromString(token.getClaimAsString(Tokens.ACCOUNT_CLAIM)))
            .orElseThrow(() -> new InvalidBearerTokenException("The account is gone"));
    Instant issued = Objects.requireNonNull(token.getIssuedAt(), "iat");
    if (issued.isBefore(account.tokensValidFrom()) || accounts.isRevoked(tokenId)) {
      throw new InvalidBearerTokenException("The token was revoked");
    }
    Instant expires = Objects.requireNonNull(token.getExpiresAt(), "exp");
    return new CallerAuthentication(new Caller(account, tokenId, expires));
  }
}
