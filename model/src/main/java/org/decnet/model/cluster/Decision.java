package org.decnet.model.cluster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided about clusters.
 *
 * @param cluster the cluster that it is about
 * @param other the other cluster or the node, if there is one; null otherwise
 * @param subjects nodes that it is about: the parts of a split, else one list
 * @param actor {@value #ENGINE} or who decided
 * @param reason why, for people; null if nobody said
 */
public record Decision(
    ClusterLevel level,
    DecisionKind kind,
    UUID cluster,
    @Nullable UUID other,
    List<List<UUID>> subjects,
    String actor,
    @Nullable String reason) {
  /** What decides by evidence. */
  public static final String ENGINE = "engine";

  /** Copies the lists. */
  public Decision {
    subjects = subjects.stream().map(List::copyOf).toList();
  }
}
