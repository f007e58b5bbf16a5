package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.CAMPAIGNS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.campaign.CampaignClusterer;
import org.decnet.engine.campaign.PhaseSighting;
import org.decnet.engine.cluster.Constraint;
import org.decnet.engine.cluster.Ledger;
import org.decnet.engine.identity.Observation;
import org.decnet.engine.identity.Resolution;
import org.decnet.engine.port.Activity;
import org.decnet.engine.port.ClusterStore;
import org.decnet.model.bus.Message;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.DecisionKind;
import org.decnet.model.cluster.StoredDecision;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** Identities and campaigns in SQL, and what rows know about attackers. */
final class JooqClusterStore implements ClusterStore {
  private final Database database;
  private final ClusterVersions versions = new ClusterVersions();
  private final IdentitySave identities;
  private final CampaignSave campaigns;
  private final OutboxAppender outbox;
  private final Clock clock;

  JooqClusterStore(Database database, OutboxAppender outbox, Clock clock) {
    this.database = database;
    this.outbox = outbox;
    this.clock = clock;
    DecisionTable decisions = new DecisionTable(database.renderer());
    EdgeTable edges = new EdgeTable(database.renderer());
    this.identities = new IdentitySave(database.renderer(), edges, decisions);
    this.campaigns = new CampaignSave(database.renderer(), edges, decisions);
  }

  @Override
  public List<UUID> attackers() {
    return database.read(dsl -> dsl.select(ATTACKERS.UUID).from(ATTACKERS).fetch(ATTACKERS.UUID));
  }

  @Override
  public List<UUID> attackersSince(Instant time) {
    return database.read(dsl ->
        dsl.select(ATTACKERS.UUID)
            .from(ATTACKERS)
            .where(ATTACKERS.UPDATED_AT.ge(time))
            .fetch(ATTACKERS.UUID));
  }

  @Override
  public Observation observation(UUID attacker) {
    return observations(List.of(attacker)).getFirst();
  }

  @Override
  public List<Observation> observations(List<UUID> attackers) {
    return database.read(dsl -> {
      List<Observation> observations = new ArrayList<>();
      Chunks.each(attackers, chunk -> observations.addAll(ObservationRows.of(dsl, chunk)));
      return observations;
    });
  }

  @Override
  public Activity activity(UUID identity, List<UUID> attackers) {
    return activities(Map.of(identity, attackers)).getOrDefault(identity, Activity.NONE);
  }

  @Override
  public List<PhaseSighting> phases(UUID identity, List<UUID> attackers) {
    return phasesOf(Map.of(identity, attackers)).getOrDefault(identity, List.of());
  }

  @Override
  public Map<UUID, Activity> activities(Map<UUID, List<UUID>> attackers) {
    return database.read(dsl -> ActivityRows.activities(dsl, attackers));
  }

  @Override
  public Map<UUID, List<PhaseSighting>> phasesOf(Map<UUID, List<UUID>> attackers) {
    return database.read(dsl -> ActivityRows.phases(dsl, attackers));
  }

  @Override
  public Ledger.Snapshot ledger(ClusterLevel level) {
    return database.read(dsl ->
        dsl.transactionResult(inside -> {
          versions.read(inside.dsl(), level);
          return switch (level) {
            case IDENTITY ->
                snapshot(
                    inside.dsl(),
                    ATTACKERS.UUID,
                    ATTACKERS.IDENTITY_ID,
                    ATTACKER_IDENTITIES.UUID,
                    ATTACKER_IDENTITIES.OWNER_UUID,
                    ATTACKER_IDENTITIES.MERGED_INTO_UUID);
            case CAMPAIGN ->
                snapshot(
                    inside.dsl(),
                    ATTACKER_IDENTITIES.UUID,
                    ATTACKER_IDENTITIES.CAMPAIGN_ID,
                    CAMPAIGNS.UUID,
                    CAMPAIGNS.OWNER_UUID,
                    CAMPAIGNS.MERGED_INTO_UUID);
          };
        }));
  }

  @Override
  public List<Constraint> decisions(ClusterLevel level) {
    return database.read(dsl ->
        DecisionTable.binding(dsl, level).stream().map(JooqClusterStore::constraint).toList());
  }

  @Override
  public void saveIdentities(Resolution resolution) {
    save(
        ClusterLevel.IDENTITY,
        (connection, dsl, now) -> identities.save(connection, dsl, resolution, now));
  }

  @Override
  public void saveCampaigns(CampaignClusterer.Result result) {
    save(
        ClusterLevel.CAMPAIGN,
        (connection, dsl, now) -> campaigns.save(connection, dsl, result, now));
  }

  /** Writes within a transaction, and gives what is to be told. */
  private interface Save {
    List<Message> run(Connection connection, DSLContext dsl, Instant now) throws SQLException;
  }

  private void save(ClusterLevel level, Save save) {
    Instant now = clock.instant();
    boolean told =
        database.write((connection, dsl) -> {
          versions.next(dsl, level);
          List<Message> messages = save.run(connection, dsl, now);
          outbox.append(connection, dsl, messages, now);
          return !messages.isEmpty();
        });
    versions.saved(level);
    if (told) {
      outbox.announce();
    }
  }

  private static Ledger.Snapshot snapshot(
      DSLContext dsl,
      TableField<?, UUID> node,
      TableField<?, UUID> cluster,
      TableField<?, UUID> uuid,
      TableField<?, UUID> owner,
      TableField<?, UUID> mergedInto) {
    Map<UUID, UUID> linked = new HashMap<>();
    dsl.select(node, cluster)
        .from(node.getTable())
        .where(cluster.isNotNull())
        .forEach(row -> linked.put(row.value1(), row.value2()));
    Map<UUID, UUID> owners = new HashMap<>();
    Map<UUID, UUID> merged = new HashMap<>();
    dsl.select(uuid, owner, mergedInto)
        .from(uuid.getTable())
        .forEach(row -> {
          owners.put(row.value1(), row.value2());
          if (row.value3() != null) {
            merged.put(row.value1(), row.value3());
          }
        });
    return new Ledger.Snapshot(linked, owners, merged);
  }

  private static Constraint constraint(StoredDecision stored) {
    List<List<UUID>> parts = stored.decision().subjects();
    Set<UUID> all = new HashSet<>();
    parts.forEach(all::addAll);
    DecisionKind kind = stored.decision().kind();
    if (kind == DecisionKind.FORCED_MERGE) {
      return new Constraint.Together(all);
    }
    return kind == DecisionKind.LOCKED
        ? new Constraint.Locked(all)
        : new Constraint.Apart(parts.stream().map(Set::copyOf).toList());
  }
}
