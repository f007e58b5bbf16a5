package org.decnet.cli.cluster;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.decnet.cli.console.Operator;
import org.decnet.cli.query.ClusterLookup;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.IpText;
import org.decnet.server.cluster.AnalystDecisions;
import org.jspecify.annotations.Nullable;

/** Decisions of whoever runs the command, about what the words of a command line mean. */
record Decisions(IdentityStore store, ClusterLevel level, AnalystDecisions analyst) {
  private static final int SHORTEST_ID = 8;

  /**
   * Decisions of the user of this process.
   *
   * @param reason why, for people; null if not said
   */
  static Decisions of(IdentityStore store, ClusterLevel level, @Nullable String reason) {
    return new Decisions(store, level, new AnalystDecisions(store, level, Operator.name(), reason));
  }

  /** The cluster that a person means, merges followed. */
  UUID cluster(String meant) {
    return switch (level) {
      case IDENTITY -> ClusterLookup.identity(store, meant).uuid();
      case CAMPAIGN -> ClusterLookup.campaign(store, meant).uuid();
    };
  }

  /** Members by their uuids; of identities, by address too. */
  List<UUID> members(List<String> meant) {
    return meant.stream().map(this::member).toList();
  }

  /** The one decision whose id begins so. */
  StoredDecision find(String id) {
    List<StoredDecision> found =
        id.length() < SHORTEST_ID
            ? List.of()
            : store.decisionsLike(id.toLowerCase(Locale.ROOT)).stream()
                .filter(stored -> stored.decision().level() == level)
                .toList();
    if (found.size() != 1) {
      throw unknown(
          (found.isEmpty() ? "No decision " : "Several decisions begin with ")
              + id
              + "; 'decnet show "
              + level.word()
              + " UUID' lists them");
    }
    return found.getFirst();
  }

  private UUID member(String meant) {
    try {
      return UUID.fromString(meant);
    } catch (IllegalArgumentException e) {
      if (level == ClusterLevel.IDENTITY) {
        return EventIds.attacker(IpText.canonical(meant));
      }
      throw unknown("--members takes uuids of identities, not " + meant);
    }
  }

  private static DecnetException unknown(String message) {
    return new DecnetException(ErrorCode.NOT_FOUND, message);
  }
}
