package org.decnet.server.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.Decision;
import org.decnet.model.cluster.DecisionKind;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of one analyst about clusters of one level (spec 04, section 1). Nothing that breaks
 * what holds already is taken down: such a decision fails with {@link ErrorCode#CONFLICT}, one
 * about nobody with {@link ErrorCode#NOT_FOUND}. The next turn of the clusterer honours the others.
 *
 * @param actor who decides, as the audit log names him
 * @param reason why, for people; null if not said
 */
public record AnalystDecisions(
    IdentityStore store, ClusterLevel level, String actor, @Nullable String reason) {

  /** Forces clusters to be one; the first stands for all. */
  public StoredDecision merge(UUID winner, Collection<UUID> losers) {
    List<UUID> others = losers.stream().distinct().toList();
    if (others.isEmpty() || others.contains(winner)) {
      throw conflict("A merge needs another " + level.word() + " than " + winner);
    }
    List<UUID> all = new ArrayList<>(unlocked(winner));
    others.forEach(loser -> all.addAll(unlocked(loser)));
    return decide(DecisionKind.FORCED_MERGE, winner, others.getFirst(), List.of(all), null);
  }

  /** Forces some members of a cluster to be another one. */
  public StoredDecision split(UUID cluster, Collection<UUID> members) {
    List<UUID> apart = members.stream().distinct().toList();
    List<UUID> all = unlocked(cluster);
    apart.stream()
        .filter(member -> !all.contains(member))
        .findFirst()
        .ifPresent(stranger -> {
          throw conflict(stranger + " is no member of " + level.word() + " " + cluster);
        });
    List<UUID> rest = all.stream().filter(member -> !apart.contains(member)).toList();
    if (apart.isEmpty() || rest.isEmpty()) {
      throw conflict("Members of a split must be at least one, and leave at least one member");
    }
    return decide(DecisionKind.FORCED_SPLIT, cluster, null, List.of(apart, rest), null);
  }

  /** Lets nobody join a cluster. */
  public StoredDecision lock(UUID cluster) {
    return decide(DecisionKind.LOCKED, cluster, null, List.of(unlocked(cluster)), null);
  }

  /** Takes the latest lock of a cluster back. */
  public StoredDecision unlock(UUID cluster) {
    StoredDecision lock =
        lockOf(members(cluster)).orElseThrow(() -> conflict("No lock of " + cluster + " holds"));
    return decide(DecisionKind.UNLOCKED, cluster, null, lock.decision().subjects(), lock.id());
  }

  /** Takes a decision back: an analyst's is void, an engine's merge becomes a split. */
  public StoredDecision revert(StoredDecision stored) {
    Decision decision = stored.decision();
    if (stored.reversedBy() != null) {
      throw conflict("Decision " + stored.id() + " was taken back already");
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
      throw conflict(
          "Decision "
              + stored.id()
              + " is "
              + decision.kind().word()
              + "; only merges, splits and locks can be taken back");
    }
    return apart(decision.cluster(), loser);
  }

  private StoredDecision apart(UUID winner, UUID loser) {
    List<UUID> own = store.members(level, loser);
    List<UUID> rest =
        store.members(level, effective(loser)).stream()
            .filter(member -> !own.contains(member))
            .toList();
    if (own.isEmpty() || rest.isEmpty()) {
      throw conflict(loser + " stands on its own already");
    }
    return decide(DecisionKind.FORCED_SPLIT, winner, loser, List.of(own, rest), null);
  }

  private List<UUID> unlocked(UUID cluster) {
    List<UUID> members = members(cluster);
    if (lockOf(members).isPresent()) {
      throw conflict("The " + level.word() + " " + cluster + " is locked; unlock it first");
    }
    return members;
  }

  private Optional<StoredDecision> lockOf(List<UUID> members) {
    return store.binding(level).stream()
        .filter(stored -> stored.decision().kind() == DecisionKind.LOCKED)
        .filter(stored ->
            stored.decision().subjects().stream().flatMap(List::stream).anyMatch(members::contains))
        .reduce((earlier, later) -> later);
  }

  private List<UUID> members(UUID cluster) {
    List<UUID> members = store.members(level, effective(cluster));
    if (members.isEmpty()) {
      throw new DecnetException(ErrorCode.NOT_FOUND, "Nobody belongs to " + cluster);
    }
    return members;
  }

  private UUID effective(UUID cluster) {
    Optional<UUID> uuid =
        switch (level) {
          case IDENTITY -> store.identity(cluster).map(identity -> identity.uuid());
          case CAMPAIGN -> store.campaign(cluster).map(campaign -> campaign.uuid());
        };
    return uuid.orElseThrow(() ->
        new DecnetException(
            ErrorCode.NOT_FOUND, "No " + level.word() + " " + cluster + " is stored"));
  }

  private StoredDecision decide(
      DecisionKind kind,
      UUID cluster,
      @Nullable UUID other,
      List<List<UUID>> subjects,
      @Nullable UUID reverses) {
    return store.decide(
        new Decision(level, kind, cluster, other, subjects, actor, reason), reverses);
  }

  private static DecnetException conflict(String message) {
    return new DecnetException(ErrorCode.CONFLICT, message);
  }
}
