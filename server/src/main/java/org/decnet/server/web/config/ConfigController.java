package org.decnet.server.web.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.decnet.engine.port.NodeLimits;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller works with, and the limits of the node (spec 05, section 4). */
@RestController
@RequestMapping("/config")
public final class ConfigController {
  private static final int MOST_DECKIES = 500;
  private static final int MOST_DAYS = 36_500;
  private static final int LEAST_DATABASE = 16;
  private static final int MOST_FILES = 10_000_000;

  private final ApiParts parts;
  private final AuditTrail trail;

  /** Serves what a node is set to. */
  public ConfigController(ApiParts parts, AuditTrail trail) {
    this.parts = parts;
    this.trail = trail;
  }

  /**
   * The caller's name and role, and what the node runs.
   *
   * @param users all accounts; left out unless the caller is an admin
   */
  public record ConfigRow(
      String username,
      String role,
      String attackRelease,
      String version,
      LimitsRow limits,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UserRow> users) {}

  /** Limits that shall be in force; each that is null is as the environment says. */
  public record LimitsRequest(
      @Schema(minimum = "1", maximum = "500") @Nullable Integer deploymentLimit,
      @Schema(minimum = "1", maximum = "36500") @Nullable Integer eventsDays,
      @Schema(minimum = "1", maximum = "36500") @Nullable Integer findingsDays,
      @Schema(minimum = "16") @Nullable Integer databaseMib,
      @Schema(minimum = "0") @Nullable Integer artifactsMib,
      @Schema(minimum = "0") @Nullable Integer artifactsDeckyMib,
      @Schema(minimum = "0", maximum = "10000000") @Nullable Integer artifactsFiles) {
    NodeLimits limits() {
      return new NodeLimits(
          within("deployment_limit", deploymentLimit, 1, MOST_DECKIES),
          within("events_days", eventsDays, 1, MOST_DAYS),
          within("findings_days", findingsDays, 1, MOST_DAYS),
          within("database_mib", databaseMib, LEAST_DATABASE, Integer.MAX_VALUE),
          within("artifacts_mib", artifactsMib, 0, Integer.MAX_VALUE),
          within("artifacts_decky_mib", artifactsDeckyMib, 0, Integer.MAX_VALUE),
          within("artifacts_files", artifactsFiles, 0, MOST_FILES));
    }
  }

  /** What the caller works with. */
  @Operation(
      summary = "Your role, the limits, the ATT&CK release and the version; users for admins")
  @Allow(Access.VIEWER)
  @GetMapping
  ConfigRow config(Caller caller) {
    return new ConfigRow(
        caller.name(),
        caller.role().name().toLowerCase(Locale.ROOT),
        parts.attack().release().version(),
        parts.version(),
        limits(),
        caller.isAdmin()
            ? parts.stores().accounts().all().stream().map(UserRow::of).toList()
            : null);
  }

  /** Sets all limits; the workers of every process act on them within seconds. */
  @Operation(summary = "Set the limits of the node")
  @Allow(Access.ADMIN)
  @PutMapping(path = "/limits", consumes = MediaType.APPLICATION_JSON_VALUE)
  LimitsRow limits(@RequestBody LimitsRequest wanted, Caller caller, HttpServletRequest request) {
    parts
        .stores()
        .control()
        .setLimits(wanted.limits(), trail.entry(request, caller, "limits.set", "limits"));
    return limits();
  }

  private LimitsRow limits() {
    return LimitsRow.of(parts.usualLimits(), parts.stores().control().limits());
  }

  private static @Nullable Integer within(
      String field, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      throw ApiException.invalidField(field, "be a whole number from " + least + " to " + most);
    }
    return value;
  }
}
