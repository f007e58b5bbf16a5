package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.CAMPAIGNS;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.fact.Breadth;
import org.decnet.model.fact.FactSource;
import org.decnet.model.fact.ScopeVisitor;
import org.decnet.model.tag.Scope;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Scopes that together hold every attacker once. */
final class ScopePages {
  private final Database database;
  private final Function<Scope, FactSource> alone;

  /**
   * Scopes of a database.
   *
   * @param alone reads what is known of the attackers of one scope
   */
  ScopePages(Database database, Function<Scope, FactSource> alone) {
    this.database = database;
    this.alone = alone;
  }

  void each(Breadth widest, ScopeVisitor visitor) throws IOException {
    if (widest == Breadth.CAMPAIGN) {
      walk(
          CAMPAIGNS,
          CAMPAIGNS.FIRST_SEEN_AT,
          CAMPAIGNS.UUID,
          CAMPAIGNS
              .MERGED_INTO_UUID
              .isNull()
              .and(
                  DSL.exists(
                      DSL.selectOne()
                          .from(ATTACKER_IDENTITIES)
                          .where(ATTACKER_IDENTITIES.CAMPAIGN_ID.eq(CAMPAIGNS.UUID)))),
          Scope.OfCampaign::new,
          campaigns -> FewAttackers.none(database),
          visitor);
    }
    if (widest != Breadth.ATTACKER) {
      Condition standsForItself = ATTACKER_IDENTITIES.MERGED_INTO_UUID.isNull();
      walk(
          ATTACKER_IDENTITIES,
          ATTACKER_IDENTITIES.FIRST_SEEN_AT,
          ATTACKER_IDENTITIES.UUID,
          widest == Breadth.CAMPAIGN
              ? standsForItself.and(ATTACKER_IDENTITIES.CAMPAIGN_ID.isNull())
              : standsForItself,
          Scope.OfIdentity::new,
          identities -> FewAttackers.ofIdentities(database, identities),
          visitor);
    }
    Condition alone = ATTACKERS.EVENT_COUNT.gt(0L);
    walk(
        ATTACKERS,
        ATTACKERS.FIRST_SEEN,
        ATTACKERS.UUID,
        widest == Breadth.ATTACKER ? alone : alone.and(ATTACKERS.IDENTITY_ID.isNull()),
        Scope.OfAttacker::new,
        attackers -> FewAttackers.themselves(database, attackers),
        visitor);
  }

  /** Identities of a campaign, and those that are merged into them. */
  static Select<Record1<UUID>> standingForIdentitiesOf(UUID campaign) {
    Select<Record1<UUID>> own =
        DSL.select(ATTACKER_IDENTITIES.UUID)
            .from(ATTACKER_IDENTITIES)
            .where(
                ATTACKER_IDENTITIES.CAMPAIGN_ID.in(
                    Clusters.standingFor(ClusterLevel.CAMPAIGN, campaign)))
            .and(ATTACKER_IDENTITIES.MERGED_INTO_UUID.isNull());
    return DSL.select(ATTACKER_IDENTITIES.UUID)
        .from(ATTACKER_IDENTITIES)
        .where(
            DSL.coalesce(ATTACKER_IDENTITIES.MERGED_INTO_UUID, ATTACKER_IDENTITIES.UUID).in(own));
  }

  private void walk(
      Table<?> table,
      TableField<?, Instant> seen,
      TableField<?, UUID> uuid,
      Condition which,
      Function<UUID, Scope> scope,
      Function<List<UUID>, FewAttackers> few,
      ScopeVisitor visitor)
      throws IOException {
    new SeenPages<Record2<Instant, UUID>>(
            database,
            seen,
            uuid,
            (dsl, after, limit) ->
                dsl.select(seen, uuid)
                    .from(table)
                    .where(which)
                    .and(after.orElse(DSL.noCondition()))
                    .orderBy(seen, uuid)
                    .limit(limit)
                    .fetch())
        .eachPage(page -> {
          List<UUID> uuids = page.stream().map(Record2::value2).toList();
          FewAttackers read = few.apply(uuids);
          for (UUID of : uuids) {
            Scope one = scope.apply(of);
            FactSource facts = read.facts(of);
            visitor.accept(one, facts == null ? alone.apply(one) : facts);
          }
        });
  }
}
