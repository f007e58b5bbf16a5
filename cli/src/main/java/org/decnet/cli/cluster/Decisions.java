package org.decnet.cli.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.decnet.cli.query.ClusterLookup;
import org.decnet.engine.port.IdentityStore;
import org.decnet.engine.port.Stores;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.Decision;
import org.decnet.model.cluster.DecisionKind;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.IpText;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of an analyst about clusters of one level.
 *
 * @param reason why, for people; null if not said
 */
record Decisions(Stores stores, ClusterLevel level, @Nullable String reason) {
  private static final int SHORTEST_ID = 8;

  /** The cluster that a person means, merges followed. */
  UUID cluster(String meant) {
    return switch (level) {
      case IDENTITY -> ClusterLookup.identity(store(), meant).uuid();
      case CAMPAIGN -> ClusterLookup.campaign(store(), meant).uuid();
    };
  }

  /** Forces two clusters to be one. */
  StoredDecision merge(UUID a, UUID b) {
    if (a.equals(b)) {
      throw refused("Both are " + level.word() + " " + a + " already");
    }
    List<UUID> all = new ArrayList<>(store().members(level, a));
    all.addAll(store().members(level, b));
    return decide(DecisionKind.FORCED_MERGE, a, b, List.of(all), null);
  }

  /** Forces some members of a cluster to be another one. */
  StoredDecision split(UUID cluster, List<String> meant) {
    List<UUID> apart = meant.stream().map(this::member).distinct().toList();
    List<UUID> members = store().members(level, cluster);
    List<UUID> rest = members.stream().filter(member -> !apart.contains(member)).toList();
    apart.stream()
        .filter(member -> !members.contains(member))
        .findFirst()
        .ifPresent(stranger -> {
          throw refused(stranger + " is no member of " + level.word() + " " + cluster);
        });
    if (rest.isEmpty()) {
      throw refused("--members must leave at least one member");
    }
    return decide(DecisionKind.FORCED_SPLIT, cluster, null, List.of(apart, rest), null);
  }

  /** Lets nobody join a cluster. */
  StoredDecision lock(UUID cluster) {
    return decide(
        DecisionKind.LOCKED, cluster, null, List.of(store().members(level, cluster)), null);
  }

  /** Takes the latest lock of a cluster back. */
  StoredDecision unlock(UUID cluster) {
    List<UUID> members = store().members(level, cluster);
    StoredDecision lock =
        store().binding(level).stream()
            .filter(stored -> stored.decision().kind() == DecisionKind.LOCKED)
            .filter(stored ->
                stored.decision().subjects().stream()
                    .flatMap(List::stream)
                    .anyMatch(members::contains))
            .reduce((earlier, later) -> later)
            .orElseThrow(() -> refused("No lock of " + cluster + " holds"));
    return decide(DecisionKind.UNLOCKED, cluster, null, lock.decision().subjects(), lock.id());
  }

  /** Takes a decision back: an analyst's is void, an engine's merge becomes a split. */
  StoredDecision unmerge(String id) {
    StoredDecision stored = find(id);
    Decision decision = stored.decision();
    if (stored.reversedBy() != null) {
      throw refused("Decision " + stored.id() + " was taken back already");
    }
    if (decision.kind().binds()) {
      return decide(
          DecisionKind.UNMERGED,
          decision.cluster(),
          decision.other(),
          decision.subjects(),
          stored.id());
    }
    UUID loser = decision.other();
    if (decision.kind() != DecisionKind.MERGED || loser == null) {
      throw refused(
          "Decision "
              + stored.id()
              + " is "
              + decision.kind().word()
              + "; only merges, splits and locks can be taken back");
    }
    List<UUID> own = store().members(level, loser);
    List<UUID> rest =
        store().members(level, cluster(loser.toString())).stream()
            .filter(member -> !own.contains(member))
            .toList();
    if (own.isEmpty() || rest.isEmpty()) {
      throw refused(loser + " stands on its own already");
    }
    return decide(DecisionKind.FORCED_SPLIT, decision.cluster(), loser, List.of(own, rest), null);
  }

  private StoredDecision find(String id) {
    List<StoredDecision> found =
        id.length() < SHORTEST_ID
            ? List.of()
            : store().decisionsLike(id.toLowerCase(Locale.ROOT)).stream()
                .filter(stored -> stored.decision().level() == level)
                .toList();
    if (found.size() != 1) {
      throw refused(
          (found.isEmpty() ? "No decision " : "Several decisions begin with ")
              + id
              + "; 'decnet show "
              + level.word()
              + " UUID' lists them");
    }
    return found.getFirst();
  }

  /** A member by its uuid; of identities, by address too. */
  private UUID member(String meant) {
    try {
      return UUID.fromString(meant);
    } catch (IllegalArgumentException e) {
      if (level == ClusterLevel.IDENTITY) {
        return EventIds.attacker(IpText.canonical(meant));
      }
      throw refused("--members takes uuids of identities, not " + meant);
    }
  }

  private StoredDecision decide(
      DecisionKind kind,
      UUID cluster,
      @Nullable UUID other,
      List<List<UUID>> subjects,
      @Nullable UUID reverses) {
    return store()
        .decide(new Decision(level, kind, cluster, other, subjects, who(), reason), reverses);
  }

  private IdentityStore store() {
    return stores.identities();
  }

  private static String who() {
    return "cli:" + System.getProperty("user.name", "unknown");
  }

  private static DecnetException refused(String message) {
    return new DecnetException(ErrorCode.NOT_FOUND, message);
  }
}
