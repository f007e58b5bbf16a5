package org.decnet.store.sql;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.DecisionKind;
import org.decnet.model.cluster.StoredDecision;
import org.jooq.DSLContext;

/**
 * Nodes that analysts locked.
 *
 * @param nodes all of them
 */
record Locks(Set<UUID> nodes) {
  /** The locks that hold. */
  static Locks of(DSLContext dsl, ClusterLevel level) {
    Set<UUID> nodes = new HashSet<>();
    for (StoredDecision stored : DecisionTable.binding(dsl, level)) {
      if (stored.decision().kind() == DecisionKind.LOCKED) {
        stored.decision().subjects().stream().flatMap(List::stream).forEach(nodes::add);
      }
    }
    return new Locks(nodes);
  }

  /** Whether a lock names any of these. */
  boolean holds(Collection<UUID> members) {
    return !nodes.isEmpty() && members.stream().anyMatch(nodes::contains);
  }
}
