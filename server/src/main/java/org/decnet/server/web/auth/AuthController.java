package org.decnet.server.web.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.AccountStore;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.ClientAddresses;
import org.decnet.server.web.http.Message;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.security.Callers;
import org.decnet.server.web.security.KeyAccess;
import org.decnet.server.web.security.Passwords;
import org.decnet.server.web.security.RateLimits;
import org.decnet.server.web.security.Tokens;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Login, logout and change of password (spec 05, section 2). */
@RestController
@RequestMapping("/auth")
public final class AuthController {
  private final AccountStore accounts;
  private final Passwords passwords;
  private final Tokens tokens;
  private final RateLimits limits;
  private final ClientAddresses addresses;
  private final AuditTrail trail;
  private final Callers callers;

  /** Checks passwords, issues and revokes tokens. */
  public AuthController(
      ApiParts parts,
      Passwords passwords,
      Tokens tokens,
      RateLimits limits,
      ClientAddresses addresses,
      AuditTrail trail,
      Callers callers) {
    this.accounts = parts.stores().accounts();
    this.passwords = passwords;
    this.tokens = tokens;
    this.limits = limits;
    this.addresses = addresses;
    this.trail = trail;
    this.callers = callers;
  }

  /**
   * Who logs in.
   *
   * @param username name of the account
   * @param password in clear; never kept
   */
  public record LoginRequest(@Nullable String username, @Nullable String password) {
    /** Names the request without its secret. */
    @Override
    public String toString() {
      return "LoginRequest[***]";
    }
  }

  /**
   * The right to call.
   *
   * @param accessToken to be sent as {@code Authorization: Bearer}
   * @param tokenType always bearer
   * @param mustChangePassword nothing but a change of password is allowed
   */
  public record LoginAnswer(String accessToken, String tokenType, boolean mustChangePassword) {
    /** Names the answer without its secret. */
    @Override
    public String toString() {
      return "LoginAnswer[***]";
    }
  }

  /**
   * A new password for an old one.
   *
   * @param oldPassword in clear; never kept
   * @param newPassword in clear, 12 to 72 bytes; only its hash is kept
   */
  public record ChangePasswordRequest(
      @JsonProperty("old") @Nullable String oldPassword,
      @JsonProperty("new") @Nullable String newPassword) {
    /** Names the request without its secrets. */
    @Override
    public String toString() {
      return "ChangePasswordRequest[***]";
    }
  }

  /** Gives a token for user name and password. */
  @Operation(summary = "Log in")
  @Allow(Access.PUBLIC)
  @PostMapping(path = "/login", consumes = MediaType.APPLICATION_JSON_VALUE)
  LoginAnswer login(@RequestBody LoginRequest login, HttpServletRequest request) {
    String username = required("username", login.username());
    String password = required("password", login.password());
    String address = addresses.of(request);
    limits.login(address, username);
    Optional<Account> account = accounts.account(username);
    if (!passwords.opens(account, password) || account.isEmpty()) {
      throw ApiException.of(ApiError.BAD_CREDENTIALS);
    }
    accounts.audit(trail.entry(request, username, "login", username));
    return new LoginAnswer(
        tokens.issue(account.get()), "bearer", account.get().mustChangePassword());
  }

  /** Sets a new password and makes every token of the account worthless, the one sent included. */
  @Operation(summary = "Change your password; all your tokens end")
  @Allow(value = Access.PASSWORD_DUE, key = KeyAccess.NEVER)
  @PostMapping(path = "/change-password", consumes = MediaType.APPLICATION_JSON_VALUE)
  Message changePassword(
      @RequestBody ChangePasswordRequest change, Caller caller, HttpServletRequest request) {
    String old = required("old", change.oldPassword());
    String fresh = required("new", change.newPassword());
    limits.passwordChange(caller);
    Account account = caller.account();
    if (!passwords.opens(Optional.of(account), old)) {
      throw ApiException.of(ApiError.BAD_CREDENTIALS);
    }
    Passwords.check("new", fresh);
    if (fresh.equals(old)) {
      throw ApiException.invalidField("new", "differ from the old one");
    }
    accounts.changePassword(
        account.uuid(),
        passwords.hash(fresh),
        false,
        tokens.cutOff(account),
        trail.entry(request, caller, "password.change", caller.name()));
    return new Message("The password is changed; log in again");
  }

  /** Makes the token that is sent worthless. */
  @Operation(summary = "Log out; this token ends")
  @Allow(value = Access.VIEWER, key = KeyAccess.NEVER)
  @PostMapping("/logout")
  Message logout(Caller caller, HttpServletRequest request) {
    if (caller.credential() instanceof Caller.Token token) {
      accounts.revokeToken(
          token.id(), token.expiresAt(), trail.entry(request, caller, "logout", caller.name()));
    }
    return new Message("Logged out");
  }

  /**
   * The right to open one stream.
   *
   * @param ticket to be sent as the parameter {@code ticket}
   * @param expiresIn seconds until it is worth nothing
   */
  public record TicketAnswer(String ticket, long expiresIn) {
    /** Names the answer without its secret. */
    @Override
    public String toString() {
      return "TicketAnswer[***]";
    }
  }

  /** Gives a ticket for one stream; a browser's stream can send no header. */
  @Operation(summary = "Get a ticket for one stream, good for a minute")
  @Allow(value = Access.VIEWER, key = KeyAccess.READ)
  @PostMapping("/sse-ticket")
  TicketAnswer ticket(Caller caller) {
    return new TicketAnswer(callers.giveTicket(caller), Callers.TICKET_LIFE.toSeconds());
  }

  private static String required(String field, @Nullable String value) {
    if (value == null) {
      throw ApiException.invalidField(field, "be there");
    }
    return value;
  }
}
