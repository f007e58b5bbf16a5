package org.decnet.server.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.decnet.engine.port.Account;
import org.decnet.server.random.RandomIds;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs access tokens and reads them back (spec 05, section 2). */
public final class Tokens {
  static final String ISSUER = "decnet";
  static final String AUDIENCE = "decnet-dashboard";
  static final String TYPE = "access";
  static final String TYPE_CLAIM = "typ";
  static final String ACCOUNT_CLAIM = "uuid";

  private final JwtEncoder encoder;
  private final JwtDecoder decoder;
  private final RandomIds ids;
  private final Clock clock;
  private final Duration life;

  /**
   * Tokens signed with a key.
   *
   * @param life how long a token is good for
   */
  public Tokens(SecretKey key, RandomIds ids, Clock clock, Duration life) {
    this.encoder = NimbusJwtEncoder.withSecretKey(key).algorithm(MacAlgorithm.HS256).build();
    this.decoder = decoder(key, clock);
    this.ids = ids;
    this.clock = clock;
    this.life = life;
  }

  /** A new token of an account. */
  public String issue(Account account) {
    Instant issued = issuedAt(account);
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(ISSUER)
            .audience(List.of(AUDIENCE))
            .claim(TYPE_CLAIM, TYPE)
            .claim(ACCOUNT_CLAIM, account.uuid().toString())
            .claim("role", account.role().name().toLowerCase(Locale.ROOT))
            .id(ids.next().toString())
            .issuedAt(issued)
            .expiresAt(issued.plus(life))
            .build();
    JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }

  /**
   * The first instant from which tokens count, if all issued so far are to be worthless. Tokens
   * carry whole seconds, so it is the next second, or the one after the account's last such.
   */
  public Instant cutOff(Account account) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant last = account.tokensValidFrom();
    return (last.isAfter(now) ? last : now).plusSeconds(1);
  }

  /** Reads tokens; anything wrong with one makes it an exception. */
  JwtDecoder decoder() {
    return decoder;
  }

  /** A token issued within the second of a cut-off counts as issued right after it. */
  private Instant issuedAt(Account account) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return account.tokensValidFrom().isAfter(now) ? account.tokensValidFrom() : now;
  }

  private static JwtDecoder decoder(SecretKey key, Clock clock) {
    JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    times.setClock(clock);
    OAuth2TokenValidator<Jwt> valid =
        new DelegatingOAuth2TokenValidator<>(
            times,
            new JwtIssuerValidator(ISSUER),
            new JwtClaimValidator<List<String>>(
                "aud", audience -> audience != null && audience.contains(AUDIENCE)),
            new JwtClaimValidator<String>(TYPE_CLAIM, TYPE::equals),
            new JwtClaimValidator<Instant>("exp", end -> end != null),
            new JwtClaimValidator<String>("jti", Tokens::isUuid),
            new JwtClaimValidator<String>(ACCOUNT_CLAIM, Tokens::isUuid));
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
    decoder.setJwtValidator(valid);
    return decoder;
  }

  private static boolean isUuid(String text) {
    try {
      UUID.fromString(text);
      return true;
    } catch (IllegalArgumentException | NullPointerException e) {
      return false;
    }
  }
}
