package org.decnet.server.web.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.AccountChange;
import org.decnet.engine.port.AccountStore;
import org.decnet.server.random.RandomIds;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Message;
import org.decnet.server.web.http.Words;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.security.KeyAccess;
import org.decnet.server.web.security.Passwords;
import org.decnet.server.web.security.Tokens;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of people (spec 05, section 4). No key may touch them. */
@RestController
@RequestMapping("/config/users")
public final class UserController {
  private final AccountStore accounts;
  private final Clock clock;
  private final Passwords passwords;
  private final Tokens tokens;
  private final RandomIds ids;
  private final AuditTrail trail;

  /** Changes the accounts of a node. */
  public UserController(
      ApiParts parts, Passwords passwords, Tokens tokens, RandomIds ids, AuditTrail trail) {
    this.accounts = parts.stores().accounts();
    this.clock = parts.clock();
    this.passwords = passwords;
    this.tokens = tokens;
    this.ids = ids;
    this.trail = trail;
  }

  /**
   * An account that shall be made.
   *
   * @param password in clear, 12 to 72 bytes; null for a random one
   */
  public record UserRequest(
      @Schema(pattern = Words.NAME) @Nullable String username,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String password,
      @Schema(allowableValues = {"viewer", "admin"}) @Nullable String role) {
    /** Names the request without its secret. */
    @Override
    public String toString() {
      return "UserRequest[***]";
    }
  }

  /** A role that an account shall have. */
  public record RoleRequest(@Schema(allowableValues = {"viewer", "admin"}) @Nullable String role) {}

  /**
   * A password that an account shall have.
   *
   * @param password in clear, 12 to 72 bytes; null for a random one
   */
  public record PasswordRequest(
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String password) {
    /** Names the request without its secret. */
    @Override
    public String toString() {
      return "PasswordRequest[***]";
    }
  }

  /**
   * An account whose password was set; it must be changed at the next login.
   *
   * @param password the random one, shown this once; left out if the request had one
   */
  public record UserWithPassword(
      @JsonUnwrapped UserRow row,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String password) {
    /** Names the account without its secret. */
    @Override
    public String toString() {
      return "UserWithPassword[" + row.username() + ", ***]";
    }
  }

  /** Makes an account whose password must be changed at the first login. */
  @Operation(summary = "Make an account")
  @Allow(value = Access.ADMIN, key = KeyAccess.NEVER)
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  UserWithPassword create(
      @RequestBody UserRequest wanted, Caller caller, HttpServletRequest request) {
    String username = Words.name("username", wanted.username());
    Role role = Words.role("role", wanted.role());
    String password = passwordOr(wanted.password());
    if (accounts.account(username).isPresent()) { // spares the hash
      throw taken();
    }
    Account account =
        new Account(
            ids.next(),
            username,
            passwords.hash(password),
            role,
            true,
            Instant.EPOCH,
            clock.instant().truncatedTo(ChronoUnit.MICROS)); // as it is stored
    if (!accounts.add(account, trail.entry(request, caller, "user.create", username))) {
      throw taken();
    }
    return new UserWithPassword(UserRow.of(account), wanted.password() == null ? password : null);
  }

  /** Removes an account and ends the keys that it has made. */
  @Operation(summary = "Remove an account; its tokens and keys end")
  @Allow(value = Access.ADMIN, key = KeyAccess.NEVER)
  @DeleteMapping("/{uuid}")
  Message remove(@PathVariable UUID uuid, Caller caller, HttpServletRequest request) {
    Account account = other(uuid, caller);
    check(accounts.remove(uuid, trail.entry(request, caller, "user.delete", account.username())));
    return new Message("The account is removed");
  }

  /** Gives an account a role. */
  @Operation(summary = "Change the role of an account")
  @Allow(value = Access.ADMIN, key = KeyAccess.NEVER)
  @PutMapping(path = "/{uuid}/role", consumes = MediaType.APPLICATION_JSON_VALUE)
  UserRow role(
      @PathVariable UUID uuid,
      @RequestBody RoleRequest wanted,
      Caller caller,
      HttpServletRequest request) {
    Role role = Words.role("role", wanted.role());
    Account account = account(uuid);
    if (role != Role.ADMIN) {
      other(uuid, caller);
    }
    check(
        accounts.changeRole(
            uuid, role, trail.entry(request, caller, "user.role", account.username())));
    return UserRow.of(account(uuid));
  }

  /** Sets a password that must be changed at the next login. */
  @Operation(summary = "Set the password of another account; its tokens end")
  @Allow(value = Access.ADMIN, key = KeyAccess.NEVER)
  @PutMapping(path = "/{uuid}/reset-password", consumes = MediaType.APPLICATION_JSON_VALUE)
  UserWithPassword resetPassword(
      @PathVariable UUID uuid,
      @RequestBody PasswordRequest wanted,
      Caller caller,
      HttpServletRequest request) {
    Account account = other(uuid, caller);
    String password = passwordOr(wanted.password());
    check(
        accounts.changePassword(
            uuid,
            passwords.hash(password),
            true,
            tokens.cutOff(account),
            trail.entry(request, caller, "user.reset-password", account.username())));
    return new UserWithPassword(
        UserRow.of(account(uuid)), wanted.password() == null ? password : null);
  }

  private String passwordOr(@Nullable String wanted) {
    if (wanted == null) {
      return passwords.generate();
    }
    Passwords.check("password", wanted);
    return wanted;
  }

  private Account account(UUID uuid) {
    return accounts.account(uuid).orElseThrow(() -> ApiException.notFound("account"));
  }

  /**
   * The account of an id, which must not be the caller's: the own password is changed with the old
   * one, and nobody locks himself out.
   */
  private Account other(UUID uuid, Caller caller) {
    if (caller.account().uuid().equals(uuid)) {
      throw ApiException.of(ApiError.OWN_ACCOUNT);
    }
    return account(uuid);
  }

  private static void check(AccountChange change) {
    switch (change) {
      case DONE -> {}
      case UNKNOWN -> throw ApiException.notFound("account");
      case LAST_ADMIN -> throw ApiException.of(ApiError.LAST_ADMIN);
    }
  }

  private static ApiException taken() {
    return ApiException.conflict("The user name is taken");
  }
}
