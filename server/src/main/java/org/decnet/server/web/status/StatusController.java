package org.decnet.server.web.status;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Locale;
import org.decnet.engine.port.StoreTotals;
import org.decnet.server.web.http.Cached;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this node is and how much it holds (spec 05, sections 4 and 8). */
@RestController
public final class StatusController {
  private static final Duration TOTALS_LIFE = Duration.ofSeconds(5);

  private final ApiParts parts;
  private final Cached<StoreTotals> totals;

  /** Serves the figures of a node. */
  public StatusController(ApiParts parts) {
    this.parts = parts;
    this.totals = new Cached<>(parts.clock(), TOTALS_LIFE, () -> parts.stores().events().totals());
  }

  /** Totals, at most five seconds old. */
  @Operation(summary = "Totals over everything stored")
  @Allow(Access.VIEWER)
  @GetMapping("/stats")
  StatsRow stats() {
    return StatsRow.of(totals.get());
  }

  /** What the caller works with. */
  @Operation(summary = "Your role, the ATT&CK release and the version")
  @Allow(Access.VIEWER)
  @GetMapping("/config")
  ConfigRow config(Caller caller) {
    return new ConfigRow(
        caller.account().username(),
        caller.role().name().toLowerCase(Locale.ROOT),
        parts.attack().release().version(),
        parts.version());
  }

  /** The caller's name and role, and what the node runs. */
  public record ConfigRow(String username, String role, String attackRelease, String version) {}
}
