package org.decnet.server.web.auth;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.ApiKey;
import org.decnet.engine.port.ApiKeyStore;
import org.decnet.engine.port.KeyScope;
import org.decnet.model.Page;
import org.decnet.server.random.RandomIds;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Message;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.http.Times;
import org.decnet.server.web.http.Words;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.security.KeyAccess;
import org.decnet.server.web.security.Secrets;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keys of programs (spec 05, section 2). No key may make or end another, so that a stolen one can
 * neither outlive its end nor take others with it.
 */
@RestController
@RequestMapping("/auth/api-keys")
public final class ApiKeyController {
  private final ApiKeyStore keys;
  private final Clock clock;
  private final RandomIds ids;
  private final Secrets secrets;
  private final AuditTrail trail;

  /** Makes and ends keys of a node. */
  public ApiKeyController(ApiParts parts, RandomIds ids, Secrets secrets, AuditTrail trail) {
    this.keys = parts.stores().keys();
    this.clock = parts.clock();
    this.ids = ids;
    this.secrets = secrets;
    this.trail = trail;
  }

  /**
   * A key that shall be made.
   *
   * @param name what people call it
   * @param role most that it may do
   * @param scopes what it may be used for, at least one of read, export, ingest, admin
   * @param expiresAt when it ends by itself; null for never
   */
  public record ApiKeyRequest(
      @Schema(pattern = Words.NAME) @Nullable String name,
      @Schema(allowableValues = {"viewer", "admin"}) @Nullable String role,
      @ArraySchema(
              schema = @Schema(allowableValues = {"read", "export", "ingest", "admin"}),
              minItems = 1)
          @Nullable List<@Nullable String> scopes,
      @Schema(format = "date-time", requiredMode = RequiredMode.NOT_REQUIRED)
          @Nullable String expiresAt) {}

  /**
   * A key that was made.
   *
   * @param key to be sent as {@code X-API-Key}; shown this once
   */
  public record NewApiKey(@JsonUnwrapped ApiKeyRow row, String key) {
    /** Names the key without its secret. */
    @Override
    public String toString() {
      return "NewApiKey[" + row.name() + ", ***]";
    }
  }

  /** All keys, the ended ones too, latest first. */
  @Operation(summary = "List API keys")
  @Allow(Access.ADMIN)
  @GetMapping
  Page<ApiKeyRow> keys(
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging paging = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return Paging.map(keys.keys(paging.limit(), paging.offset()), ApiKeyRow::of);
  }

  /** Makes a key and shows it once. */
  @Operation(summary = "Make an API key; it is shown once")
  @Allow(value = Access.ADMIN, key = KeyAccess.NEVER)
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  NewApiKey create(@RequestBody ApiKeyRequest wanted, Caller caller, HttpServletRequest request) {
    String text = secrets.key();
    ApiKey key = key(wanted, caller, Secrets.prefix(text));
    Map<String, Object> after =
        Map.of(
            "id", key.id().toString(),
            "role", ApiKeyRow.of(key).role(),
            "scopes", ApiKeyRow.of(key).scopes(),
            "expires_at", String.valueOf(key.expiresAt()));
    boolean added =
        keys.add(
            key,
            Secrets.hash(text),
            trail.entry(request, caller, "key.create", key.name()).changing(Map.of(), after));
    if (!added) {
      throw ApiException.conflict("A key of this name is in force");
    }
    return new NewApiKey(ApiKeyRow.of(key), text);
  }

  private ApiKey key(ApiKeyRequest wanted, Caller caller, String prefix) {
    Role role = Words.role("role", wanted.role());
    Set<KeyScope> scopes = scopes(wanted.scopes());
    if (role != Role.ADMIN && scopes.contains(KeyScope.ADMIN)) {
      throw ApiException.invalidField("scopes", "not hold admin, which needs the role admin");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as it is stored
    Instant end = Times.field("expires_at", wanted.expiresAt());
    if (end != null && !end.isAfter(now)) {
      throw ApiException.invalidField("expires_at", "be in the future");
    }
    String name = Words.name("name", wanted.name());
    return new ApiKey(ids.next(), name, prefix, role, scopes, caller.name(), now, end, null, null);
  }

  private static Set<KeyScope> scopes(@Nullable List<@Nullable String> words) {
    Set<KeyScope> scopes = EnumSet.noneOf(KeyScope.class);
    for (String word : words == null ? List.<String>of() : words) {
      scopes.add(KeyScope.named(String.valueOf(word)).orElseThrow(ApiKeyController::unknownScope));
    }
    if (scopes.isEmpty()) {
      throw unknownScope();
    }
    return scopes;
  }

  private static ApiException unknownScope() {
    return ApiException.invalidField("scopes", "be one or more of read, export, ingest, admin");
  }

  /** Ends a key at once. */
  @Operation(summary = "Revoke an API key")
  @Allow(value = Access.ADMIN, key = KeyAccess.NEVER)
  @DeleteMapping("/{id}")
  Message revoke(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
    String name = keys.key(id).map(ApiKey::name).orElseThrow(() -> ApiException.notFound("key"));
    if (!keys.revoke(id, clock.instant(), trail.entry(request, caller, "key.revoke", name))) {
      throw ApiException.notFound("key");
    }
    return new Message("The key is revoked");
  }
}
