package org.decnet.server.web.clusters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.cluster.StoredDecision;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided about identities or campaigns.
 *
 * @param level identity or campaign
 * @param kind such as merged or forced_split
 * @param clusterUuid the identity or campaign that it is about
 * @param otherUuid the other one or the member, if there is one
 * @param subjects members that it is about: the parts of a split, else one list
 * @param actor engine, or who decided
 * @param reason why, for people; null if nobody said
 * @param reversedBy the decision that took it back; null if it holds
 */
public record DecisionRow(
    UUID id,
    String level,
    String kind,
    UUID clusterUuid,
    @Nullable UUID otherUuid,
    List<List<UUID>> subjects,
    String actor,
    @Nullable String reason,
    Instant at,
    @Nullable UUID reversedBy) {

  static DecisionRow of(StoredDecision stored) {
    return new DecisionRow(
        stored.id(),
        stored.decision().level().word(),
        stored.decision().kind().word(),
        stored.decision().cluster(),
        stored.decision().other(),
        stored.decision().subjects(),
        stored.decision().actor(),
        stored.decision().reason(),
        stored.at(),
        stored.reversedBy());
  }
}
