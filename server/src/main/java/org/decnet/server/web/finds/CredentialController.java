package org.decnet.server.web.finds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import org.decnet.engine.port.AttackerStore;
import org.decnet.engine.port.CredentialQuery;
import org.decnet.model.Page;
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

/** Credentials that anybody tried (spec 05, section 8). */
@RestController
public final class CredentialController {
  private static final Duration LIFE = Duration.ofSeconds(5);
  private static final int MOST_KEPT = 100;
  private static final int MOST_SEARCH = 255;
  private static final int LONGEST_NAME = 64;

  private final AttackerStore attackers;
  private final CachedBy<CredentialQuery, Page<CredentialRow>> kept;

  /** Serves the credentials of a node. */
  public CredentialController(ApiParts parts) {
    this.attackers = parts.stores().attackers();
    this.kept = new CachedBy<>(parts.clock(), LIFE, MOST_KEPT);
  }

  /** Credentials, most attempts first, at most five seconds old; the secrets are masked. */
  @Operation(summary = "List credentials, most attempts first; secrets are masked")
  @Allow(Access.VIEWER)
  @GetMapping("/credentials")
  Page<CredentialRow> credentials(
      @Parameter(description = "Part of the user name, or the SHA-256 of the secret")
          @RequestParam(required = false)
          @Nullable String search,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(name = "attacker_ip", required = false) @Nullable String attackerIp,
      @Parameter(description = "Such as plaintext or publickey")
          @RequestParam(name = "secret_kind", required = false)
          @Nullable String secretKind,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    CredentialQuery query =
        new CredentialQuery(
            TextParameter.of("search", search, MOST_SEARCH),
            TextParameter.of("service", service, LONGEST_NAME),
            TextParameter.of("attacker_ip", attackerIp, LONGEST_NAME),
            TextParameter.of("secret_kind", secretKind, LONGEST_NAME),
            null,
            slice.limit(),
            slice.offset());
    return kept.get(query, asked -> Paging.map(attackers.credentials(asked), CredentialRow::of));
  }
}
