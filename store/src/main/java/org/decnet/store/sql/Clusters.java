package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.CAMPAIGNS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.decnet.model.cluster.ClusterLevel;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Who stands for whom, in conditions of SQL. */
final class Clusters {
  /** Readers follow a chain of merges so far (spec 01, section 10). */
  private static final int MOST_HOPS = 8;

  private Clusters() {}

  /** The cluster that stands for another; empty if there is none. */
  static Optional<UUID> effective(DSLContext dsl, ClusterLevel level, UUID cluster) {
    TableField<?, UUID> uuid = uuid(level);
    TableField<?, UUID> mergedInto = mergedInto(level);
    UUID at = cluster;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      Record row = dsl.select(uuid, mergedInto).from(uuid.getTable()).where(uuid.eq(at)).fetchOne();
      if (row == null) {
        return Optional.empty();
      }
      @Nullable UUID next = row.get(mergedInto);
      if (next == null) {
        break;
      }
      at = next;
    }
    return Optional.of(at);
  }

  /** The clusters that stand for others, or they themselves where nothing is known of one. */
  static Map<UUID, UUID> effective(DSLContext dsl, ClusterLevel level, Set<UUID> clusters) {
    Map<UUID, UUID> effective = new HashMap<>();
    Map<UUID, UUID> places = new HashMap<>();
    clusters.forEach(cluster -> places.put(cluster, cluster));
    for (int hop = 0; hop <= MOST_HOPS && !places.isEmpty(); hop++) {
      Map<UUID, Optional<UUID>> next = mergedInto(dsl, level, Set.copyOf(places.values()));
      for (UUID cluster : List.copyOf(places.keySet())) {
        UUID at = Objects.requireNonNull(places.get(cluster));
        Optional<UUID> then = next.get(at);
        if (then != null && then.isPresent()) {
          places.put(cluster, then.get());
        } else {
          effective.put(cluster, then == null ? cluster : at);
          places.remove(cluster);
        }
      }
    }
    effective.putAll(places);
    return effective;
  }

  private static Map<UUID, Optional<UUID>> mergedInto(
      DSLContext dsl, ClusterLevel level, Set<UUID> clusters) {
    TableField<?, UUID> uuid = uuid(level);
    TableField<?, UUID> mergedInto = mergedInto(level);
    Map<UUID, Optional<UUID>> next = new HashMap<>();
    Chunks.each(
        clusters,
        some ->
            dsl.select(uuid, mergedInto)
                .from(uuid.getTable())
                .where(uuid.in(some))
                .forEach(row -> next.put(row.value1(), Optional.ofNullable(row.value2()))));
    return next;
  }

  /** A cluster and all that are merged into it; merge pointers are one hop long (ADR 133). */
  static Select<Record1<UUID>> standingFor(ClusterLevel level, UUID cluster) {
    TableField<?, UUID> uuid = uuid(level);
    return DSL.select(uuid)
        .from(uuid.getTable())
        .where(uuid.eq(cluster))
        .or(mergedInto(level).eq(cluster));
  }

  /** Attackers of an identity. */
  static Condition attackersOf(UUID identity) {
    return ATTACKERS.IDENTITY_ID.in(standingFor(ClusterLevel.IDENTITY, identity));
  }

  /** Identities of a campaign that stand for themselves. */
  static Condition identitiesOf(UUID campaign) {
    return ATTACKER_IDENTITIES
        .CAMPAIGN_ID
        .in(standingFor(ClusterLevel.CAMPAIGN, campaign))
        .and(ATTACKER_IDENTITIES.MERGED_INTO_UUID.isNull());
  }

  /** The same identities by their ids. */
  static List<UUID> identitiesOf(DSLContext dsl, UUID campaign) {
    return dsl.select(ATTACKER_IDENTITIES.UUID)
        .from(ATTACKER_IDENTITIES)
        .where(identitiesOf(campaign))
        .fetch(ATTACKER_IDENTITIES.UUID);
  }

  /** Identities, and all that are merged into them. */
  static List<UUID> withMerged(DSLContext dsl, List<UUID> identities) {
    List<UUID> all = new ArrayList<>(identities);
    Chunks.each(
        identities,
        some ->
            all.addAll(
                dsl.select(ATTACKER_IDENTITIES.UUID)
                    .from(ATTACKER_IDENTITIES)
                    .where(ATTACKER_IDENTITIES.MERGED_INTO_UUID.in(some))
                    .fetch(ATTACKER_IDENTITIES.UUID)));
    return all;
  }

  private static TableField<?, UUID> uuid(ClusterLevel level) {
    return switch (level) {
      case IDENTITY -> ATTACKER_IDENTITIES.UUID;
      case CAMPAIGN -> CAMPAIGNS.UUID;
    };
  }

  private static TableField<?, UUID> mergedInto(ClusterLevel level) {
    return switch (level) {
      case IDENTITY -> ATTACKER_IDENTITIES.MERGED_INTO_UUID;
      case CAMPAIGN -> CAMPAIGNS.MERGED_INTO_UUID;
    };
  }
}
