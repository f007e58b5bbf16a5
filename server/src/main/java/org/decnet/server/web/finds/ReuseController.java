package org.decnet.server.web.finds;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.ReuseQuery;
import org.decnet.engine.port.ReuseStore;
import org.decnet.model.Page;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.credential.ReuseTarget;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.http.TextParameter;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Credentials that were tried at several places (spec 05, section 8). */
@RestController
@RequestMapping("/credential-reuse")
public final class ReuseController {
  private static final int FEWEST = 2;
  private static final int MOST_TARGETS = 1_000;
  private static final int LONGEST_KIND = 32;

  private final ReuseStore reuse;

  /** Serves what a node found. */
  public ReuseController(ApiParts parts) {
    this.reuse = parts.stores().reuse();
  }

  /**
   * One principal with one secret.
   *
   * @param attackerUuids who tried it, of very many the first 256
   * @param attackerIps theirs, in the same order
   * @param targetCount distinct pairs of decoy and service
   */
  public record ReuseRow(
      UUID id,
      String secretSha256,
      String secretKind,
      @Nullable String principal,
      List<UUID> attackerUuids,
      List<String> attackerIps,
      long targetCount,
      long attemptCount,
      double confidence,
      Instant firstSeen,
      Instant lastSeen,
      Instant updatedAt) {
    static ReuseRow of(CredentialReuse found) {
      return new ReuseRow(
          found.id(),
          found.key().secretSha256(),
          found.key().secretKind(),
          found.principal(),
          found.attackers(),
          found.addresses(),
          found.targetCount(),
          found.attemptCount(),
          found.confidence(),
          found.firstSeen(),
          found.lastSeen(),
          found.updatedAt());
    }
  }

  /** One attacker who tried it at one place. */
  public record ReuseTargetRow(
      String decky,
      String service,
      UUID attackerUuid,
      String attackerIp,
      long attempts,
      Instant firstSeen,
      Instant lastSeen) {
    static ReuseTargetRow of(ReuseTarget target) {
      return new ReuseTargetRow(
          target.place().decky(),
          target.place().service(),
          target.attacker(),
          target.address(),
          target.attempts(),
          target.firstSeen(),
          target.lastSeen());
    }
  }

  /**
   * A finding with its places.
   *
   * @param targets the latest 1,000 of them
   * @param targetTotal how many there are, each attacker at each place
   */
  public record ReuseDetail(
      @JsonUnwrapped ReuseRow reuse, List<ReuseTargetRow> targets, long targetTotal) {
    /** Copies the list. */
    public ReuseDetail {
      targets = List.copyOf(targets);
    }
  }

  /** Findings, most places first. */
  @Operation(summary = "Credentials that were tried at several places, most places first")
  @Allow(Access.VIEWER)
  @GetMapping
  Page<ReuseRow> findings(
      @RequestParam(name = "min_target_count", defaultValue = "2") int minTargetCount,
      @Parameter(description = "Such as plaintext or publickey")
          @RequestParam(name = "secret_kind", required = false)
          @Nullable String secretKind,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    if (minTargetCount < FEWEST) {
      throw ApiException.badParameter("min_target_count", "a whole number from " + FEWEST);
    }
    ReuseQuery query =
        new ReuseQuery(
            minTargetCount,
            TextParameter.of("secret_kind", secretKind, LONGEST_KIND),
            null,
            slice.limit(),
            slice.offset());
    return Paging.map(reuse.findings(query), ReuseRow::of);
  }

  /** One finding with who tried it where. */
  @Operation(summary = "One reused credential with the places where it was tried, latest first")
  @Allow(Access.VIEWER)
  @GetMapping("/{id}")
  ReuseDetail finding(@PathVariable UUID id) {
    CredentialReuse found =
        reuse.finding(id).orElseThrow(() -> ApiException.notFound("reused credential"));
    Page<ReuseTarget> targets = reuse.targets(id, MOST_TARGETS, 0);
    return new ReuseDetail(
        ReuseRow.of(found),
        targets.data().stream().map(ReuseTargetRow::of).toList(),
        targets.total());
  }
}
