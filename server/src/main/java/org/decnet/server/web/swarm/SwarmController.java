package org.decnet.server.web.swarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.SwarmStore;
import org.decnet.model.Page;
import org.decnet.model.decky.Decky;
import org.decnet.model.swarm.Enrolment;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.server.swarm.Enroller;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Message;
import org.decnet.server.web.http.Paging;
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

/** Remote hosts with decoys (spec 05, section 12): who they are, and rights to become one. */
@RestController
@RequestMapping("/swarm")
public final class SwarmController {
  private static final int USUAL_MINUTES = 60;
  private static final int LONGEST_NOTES = 200;

  private final SwarmStore store;
  private final Enroller enroller;
  private final Secrets secrets;
  private final AuditTrail audit;
  private final Clock clock;

  /** Serves the remote hosts of a node. */
  public SwarmController(ApiParts parts, Enroller enroller, Secrets secrets, AuditTrail audit) {
    this.store = parts.stores().swarm();
    this.enroller = enroller;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = parts.clock();
  }

  /**
   * A host that shall be there.
   *
   * @param name that it will have, unlike every other host's
   * @param expiresMinutes how long the token is good; an hour unless given
   * @param notes about it, for people
   */
  public record EnrollRequest(
      @Schema(pattern = Decky.NAME) @Nullable String name,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED, minimum = "1", maximum = "1440")
          @Nullable Integer expiresMinutes,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED, maxLength = LONGEST_NOTES)
          @Nullable String notes) {}

  /**
   * The right to become a host.
   *
   * @param token for {@code decnet agent --token}; good once, and shown this once
   */
  public record NewEnrollment(UUID uuid, String name, String token, Instant expiresAt) {
    /** Names the host without the token. */
    @Override
    public String toString() {
      return "NewEnrollment[" + name + ", ***]";
    }
  }

  /** Hosts by their names. */
  @Operation(summary = "List the remote hosts with decoys by their names")
  @Allow(Access.ADMIN)
  @GetMapping("/hosts")
  Page<HostRow> hosts(
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    Instant now = clock.instant();
    return Paging.map(store.hosts(slice.limit(), slice.offset()), host -> HostRow.of(host, now));
  }

  /** Makes a token and shows it once. No key may: what it makes would outlive the key. */
  @Operation(summary = "Make a token that enrolls one remote host; it is shown once")
  @Allow(value = Access.ADMIN, key = KeyAccess.NEVER)
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(path = "/enroll", consumes = MediaType.APPLICATION_JSON_VALUE)
  NewEnrollment enroll(@RequestBody EnrollRequest request, Caller caller, HttpServletRequest http) {
    Enrolment wanted = wanted(request, caller);
    String token = secrets.key() + '.' + enroller.pin();
    boolean kept =
        store.offer(
            wanted,
            Secrets.hash(token),
            audit
                .entry(http, caller, "swarm.enroll", wanted.name())
                .changing(Map.of(), Map.of("expires_at", wanted.expiresAt().toString())));
    if (!kept) {
      throw ApiException.conflict("A host has the name; decommission it first");
    }
    return new NewEnrollment(wanted.uuid(), wanted.name(), token, wanted.expiresAt());
  }

  private Enrolment wanted(EnrollRequest request, Caller caller) {
    String name = request.name();
    if (name == null || !Decky.isName(name)) {
      throw ApiException.invalidField("name", "be 1 to 64 of a-z, 0-9 and -");
    }
    int minutes = request.expiresMinutes() == null ? USUAL_MINUTES : request.expiresMinutes();
    if (minutes < 1 || minutes > Enroller.LONGEST.toMinutes()) {
      throw ApiException.invalidField(
          "expires_minutes", "be a whole number from 1 to " + Enroller.LONGEST.toMinutes());
    }
    String notes = request.notes();
    if (notes != null && notes.codePointCount(0, notes.length()) > LONGEST_NOTES) {
      throw ApiException.invalidField("notes", "have at most " + LONGEST_NOTES + " characters");
    }
    return enroller.enrolment(name, caller.name(), Duration.ofMinutes(minutes), notes);
  }

  /** Ends a host at once. */
  @Operation(summary = "Decommission a remote host; its certificate opens nothing any more")
  @Allow(Access.ADMIN)
  @DeleteMapping("/hosts/{uuid}")
  Message decommission(@PathVariable UUID uuid, Caller caller, HttpServletRequest http) {
    String name =
        store.host(uuid).map(SwarmHost::name).orElseThrow(() -> ApiException.notFound("host"));
    if (!store.decommission(
        uuid, clock.instant(), audit.entry(http, caller, "swarm.decommission", name))) {
      throw ApiException.notFound("host");
    }
    return new Message("The host is decommissioned");
  }
}
