package org.decnet.server.web.status;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Locale;
import org.decnet.engine.port.Stores;
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
  private static final Duration ACTIVE = Duration.ofDays(1);

  private final ApiParts parts;
  private final Cached<StatsRow> totals;

  /** Serves the figures of a node. */
  public StatusController(ApiParts parts) {
    this.parts = parts;
    this.totals = new Cached<>(parts.clock(), TOTALS_LIFE, this::count);
  }

  /** Totals, at most five seconds old. */
  @Operation(summary = "Totals over everything stored")
  @Allow(Access.VIEWER)
  @GetMapping("/stats")
  StatsRow stats() {
    return totals.get();
  }

  private StatsRow count() {
    Stores stores = parts.stores();
    return StatsRow.of(
        stores.events().totals(),
        stores.logs().deckies(parts.clock().instant().minus(ACTIVE)),
        stores.sensors().all());
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
