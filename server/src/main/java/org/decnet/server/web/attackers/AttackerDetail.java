package org.decnet.server.web.attackers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.server.web.finds.BountyRow;
import org.jspecify.annotations.Nullable;

/**
 * A source address with what it did.
 *
 * @param attacker the columns of the list, at the top level; ten techniques at most
 * @param scoreReason what the score is made of; null without one
 * @param sessionCount number of its sessions
 * @param serviceActivity which services it used, and at which it only looked
 * @param ipLeaks addresses behind the one that it uses, the latest ten
 * @param ipLeakTotal how many such finds there are
 * @param observationCount traits that its recordings showed
 * @param identity whose it seems to be; null before one was found
 * @param intel what providers say; null if nobody was asked
 */
public record AttackerDetail(
    @JsonUnwrapped AttackerListRow attacker,
    @Nullable ScoreReasonRow scoreReason,
    long sessionCount,
    ServiceActivityRow serviceActivity,
    List<BountyRow> ipLeaks,
    long ipLeakTotal,
    long observationCount,
    @Nullable IdentitySummary identity,
    @Nullable IntelSummary intel) {
  /** Copies the list. */
  public AttackerDetail {
    ipLeaks = List.copyOf(ipLeaks);
  }

  /**
   * Services by how they were used, as far as the latest 10,000 events tell.
   *
   * @param interacted those with which it did something
   * @param scanned those at which it only looked
   */
  public record ServiceActivityRow(List<String> interacted, List<String> scanned) {}

  /**
   * What a score is made of: a hundred times severity times novelty.
   *
   * @param severity the gravest thing that it did, 0 to 1
   * @param techniqueId technique of that
   * @param techniqueName null only if the active catalogue lacks the id
   * @param novelty 1 if it left a file or a mail, less if not
   */
  public record ScoreReasonRow(
      double severity,
      String techniqueId,
      @Nullable String techniqueName,
      double novelty,
      boolean broughtFiles) {}

  /** The operator that it seems to belong to. */
  public record IdentitySummary(
      UUID uuid, @Nullable UUID campaignId, double confidence, int observationCount) {}

  /** What providers make of it. */
  public record IntelSummary(String aggregateVerdict, Instant cachedAt, List<String> providers) {}
}
