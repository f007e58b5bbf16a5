package org.decnet.server.web.attackers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.decnet.server.web.tags.IdentityTechniqueRow;
import org.jspecify.annotations.Nullable;

/**
 * A source address in a list, with what it is like.
 *
 * @param attacker its columns, at the top level
 * @param score how much it deserves attention, 0 to 100
 * @param bountyCount finds of it
 * @param identityUuid identity that it belongs to; null before one was found
 * @param behaviour what it looks like over time; null if its events tell nothing
 * @param topTechniques its most frequent techniques of usual confidence, five at most
 */
public record AttackerListRow(
    @JsonUnwrapped AttackerRow attacker,
    double score,
    long bountyCount,
    @Nullable UUID identityUuid,
    @Nullable BehaviourRow behaviour,
    List<IdentityTechniqueRow> topTechniques) {
  /** Copies the list. */
  public AttackerListRow {
    topTechniques = List.copyOf(topTechniques);
  }
}
