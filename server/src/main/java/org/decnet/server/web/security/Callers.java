package org.decnet.server.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.AccountStore;
import org.decnet.engine.port.ApiKey;
import org.decnet.engine.port.ApiKeyStore;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.StreamTicket;
import org.decnet.engine.port.TicketStore;

/**
 * Finds who is behind a credential. Accounts, keys and revocations are read anew each time, so that
 * a logout, a new password, a lower role or the end of a key counts at once in every process.
 */
public final class Callers {
  /** Most characters of a key or a ticket that are looked up. */
  static final int LONGEST = 128;

  /** How long a ticket waits to be used (spec 05, section 2). */
  public static final Duration TICKET_LIFE = Duration.ofSeconds(60);

  private final AccountStore accounts;
  private final ApiKeyStore keys;
  private final TicketStore tickets;
  private final Secrets secrets;
  private final Clock clock;

  /** Finds callers in a store. */
  public Callers(Stores stores, Secrets secrets, Clock clock) {
    this.accounts = stores.accounts();
    this.keys = stores.keys();
    this.tickets = stores.tickets();
    this.secrets = secrets;
    this.clock = clock;
  }

  /** The person behind a valid token, unless it was revoked. */
  Optional<Caller> ofToken(UUID account, Caller.Token token) {
    return accounts
        .account(account)
        .filter(found -> isGood(found, token))
        .map(found -> new Caller(found, token));
  }

  private boolean isGood(Account account, Caller.Token token) {
    return !token.issuedAt().isBefore(account.tokensValidFrom())
        && clock.instant().isBefore(token.expiresAt())
        && !accounts.isRevoked(token.id());
  }

  /** The program behind a key, if the key is good. */
  Optional<Caller> ofKey(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<ApiKey> key = keys.ofHash(Secrets.hash(text)).filter(found -> found.isValid(now));
    key.ifPresent(found -> keys.used(found, now));
    return key.map(Caller::of);
  }

  /** Gives a caller the right to open one stream within a minute. */
  public String giveTicket(Caller caller) {
    Instant now = clock.instant();
    String text = secrets.ticket();
    Instant until = now.plus(TICKET_LIFE);
    UUID holder = caller.account().uuid();
    StreamTicket ticket =
        switch (caller.credential()) {
          case Caller.Token token ->
              new StreamTicket(
                  holder, false, token.id(), token.expiresAt(), token.issuedAt(), until);
          case Caller.Key key -> new StreamTicket(holder, true, null, null, now, until);
          case Caller.Password password ->
              throw new IllegalStateException("No stream is opened with a password");
        };
    tickets.add(Secrets.hash(text), ticket, now);
    return text;
  }

  /** Who was given a ticket, which is worth nothing from now on. */
  Optional<Caller> ofTicket(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : tickets.take(Secrets.hash(text), clock.instant()).flatMap(this::holder);
  }

  private Optional<Caller> holder(StreamTicket ticket) {
    if (ticket.byKey()) {
      return keys.key(ticket.holder()).filter(key -> key.isValid(clock.instant())).map(Caller::of);
    }
    UUID token = ticket.tokenId();
    Instant end = ticket.tokenExpiresAt();
    return token == null || end == null
        ? Optional.empty()
        : ofToken(ticket.holder(), new Caller.Token(token, ticket.issuedAt(), end));
  }

  /** Whether a caller could still call: a stream lives longer than a request. */
  public boolean isStillGood(Caller caller) {
    return switch (caller.credential()) {
      case Caller.Token token ->
          ofToken(caller.account().uuid(), token)
              .filter(now -> !now.account().mustChangePassword())
              .isPresent();
      case Caller.Key key ->
          keys.key(key.key().id()).filter(now -> now.isValid(clock.instant())).isPresent();
      case Caller.Password password -> false;
    };
  }
}
