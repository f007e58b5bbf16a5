package org.decnet.server.web.finds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.UUID;
import org.decnet.engine.port.BountyQuery;
import org.decnet.engine.port.FindStore;
import org.decnet.model.Page;
import org.decnet.model.bounty.BountyType;
import org.decnet.server.web.http.CachedBy;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.http.TextParameter;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds worth keeping (spec 05, section 8). */
@RestController
public final class BountyController {
  private static final Duration LIFE = Duration.ofSeconds(5);
  private static final int MOST_KEPT = 100;
  private static final int MOST_SEARCH = 255;

  private final FindStore finds;
  private final CachedBy<BountyQuery, Page<BountyRow>> kept;

  /** Serves the finds of a node. */
  public BountyController(ApiParts parts) {
    this.finds = parts.stores().finds();
    this.kept = new CachedBy<>(parts.clock(), LIFE, MOST_KEPT);
  }

  /** Finds, latest first, at most five seconds old. */
  @Operation(summary = "List finds, latest first")
  @Allow(Access.VIEWER)
  @GetMapping("/bounty")
  Page<BountyRow> bounties(
      @Parameter(schema = @Schema(allowableValues = {"fingerprint", "artifact", "ip_leak"}))
          @RequestParam(name = "bounty_type", required = false)
          @Nullable String bountyType,
      @Parameter(description = "Part of the find, the decoy or the address")
          @RequestParam(required = false)
          @Nullable String search,
      @RequestParam(name = "attacker_uuid", required = false) @Nullable UUID attackerUuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    BountyQuery query =
        new BountyQuery(
            TextParameter.of(
                "bounty_type", bountyType, BountyType::named, "fingerprint, artifact or ip_leak"),
            attackerUuid,
            TextParameter.of("search", search, MOST_SEARCH),
            slice.limit(),
            slice.offset());
    return kept.get(query, asked -> Paging.map(finds.bounties(asked), BountyRow::of));
  }
}
