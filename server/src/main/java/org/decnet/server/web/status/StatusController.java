package org.decnet.server.web.status;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import org.decnet.engine.port.StoreTotals;
import org.decnet.server.web.http.Cached;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much this node holds (spec 05, section 8). */
@RestController
public final class StatusController {
  private static final Duration TOTALS_LIFE = Duration.ofSeconds(5);

  private final Cached<StoreTotals> totals;

  /** Serves the figures of a node. */
  public StatusController(ApiParts parts) {
    this.totals = new Cached<>(parts.clock(), TOTALS_LIFE, () -> parts.stores().events().totals());
  }

  /** Totals, at most five seconds old. */
  @Operation(summary = "Totals over everything stored")
  @Allow(Access.VIEWER)
  @GetMapping("/stats")
  StatsRow stats() {
    return StatsRow.of(totals.get());
  }
}
