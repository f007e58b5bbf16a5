package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.TTP_TAG;
import static org.decnet.store.generated.Tables.TTP_TALLY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.tag.Scope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Tags of scopes. Those of identities and campaigns are the ones that name an identity, and those
 * of its attackers (spec 01, section 13); what a campaign's are is always found through its
 * identities. Each of the two ways has a select of its own, because no planner uses an index for
 * one way <i>or</i> the other.
 */
final class TagScopes {
  private static final List<Field<?>> TALLIED = List.of(TTP_TALLY.fields());

  private TagScopes() {}

  /**
   * Tallies of a scope, under the name {@code ttp_tally} and with its columns.
   *
   * @throws DecnetException if there is no such identity or campaign
   */
  static Table<?> tallies(DSLContext dsl, Scope scope) {
    return switch (scope) {
      case Scope.Fleet fleet -> owned(TallyTable.EVERYBODY);
      case Scope.OfAttacker of -> owned(of.attacker());
      case Scope.OfSession of ->
          named(
              DSL.select(
                      TallyTable.TECHNIQUE.as(TTP_TALLY.TECHNIQUE),
                      TTP_TAG.TACTIC,
                      TTP_TAG.RULE_ID,
                      DSL.coalesce(TTP_TAG.ATTACKER_UUID, TTP_TAG.IDENTITY_UUID)
                          .as(TTP_TALLY.OWNER_UUID),
                      TTP_TAG.CONFIDENCE,
                      TTP_TAG.CONFIDENCE_ADJ,
                      DSL.inline(1L).as(TTP_TALLY.TAG_COUNT),
                      TTP_TAG.OBSERVED_AT.as(TTP_TALLY.FIRST_SEEN),
                      TTP_TAG.OBSERVED_AT.as(TTP_TALLY.LAST_SEEN))
                  .from(TTP_TAG)
                  .where(TTP_TAG.SESSION_ID.eq(Widths.session(of.session()))));
      case Scope.OfIdentity of -> named(tallies(identities(dsl, of)));
      case Scope.OfCampaign of -> named(tallies(identities(dsl, of)));
    };
  }

  private static Table<?> owned(UUID owner) {
    return named(DSL.select(TALLIED).from(TTP_TALLY).where(TTP_TALLY.OWNER_UUID.eq(owner)));
  }

  /** Tallies of a scope by their owners: of the fleet each by itself. */
  static Table<?> talliesByOwner(DSLContext dsl, Scope scope) {
    return scope instanceof Scope.Fleet ? TTP_TALLY : tallies(dsl, scope);
  }

  private static Table<?> named(Select<?> tallies) {
    return tallies.asTable(TTP_TALLY.getName());
  }

  private static Select<?> tallies(List<UUID> identities) {
    return DSL.select(TALLIED)
        .from(ATTACKERS)
        .join(TTP_TALLY)
        .on(TTP_TALLY.OWNER_UUID.eq(ATTACKERS.UUID))
        .where(ATTACKERS.IDENTITY_ID.in(identities))
        .unionAll(DSL.select(TALLIED).from(TTP_TALLY).where(TTP_TALLY.OWNER_UUID.in(identities)));
  }

  /** Times and ids of tags. */
  static SelectConditionStep<Record2<Instant, UUID>> tags(Condition wanted) {
    return DSL.select(TTP_TAG.OBSERVED_AT, TTP_TAG.UUID).from(TTP_TAG).where(wanted);
  }

  /** The same, of identities. */
  static Select<Record2<Instant, UUID>> tags(List<UUID> identities, Condition wanted) {
    return DSL.select(TTP_TAG.OBSERVED_AT, TTP_TAG.UUID)
        .from(ATTACKERS)
        .join(TTP_TAG)
        .on(TTP_TAG.ATTACKER_UUID.eq(ATTACKERS.UUID))
        .where(ATTACKERS.IDENTITY_ID.in(identities))
        .and(wanted)
        .unionAll(ownTags(identities, wanted));
  }

  /** The same, of identities and of no attacker. */
  static Select<Record2<Instant, UUID>> ownTags(List<UUID> identities, Condition wanted) {
    return tags(
        TTP_TAG.IDENTITY_UUID.in(identities).and(TTP_TAG.ATTACKER_UUID.isNull()).and(wanted));
  }

  /**
   * An identity and all that are merged into it.
   *
   * @throws DecnetException if there is none
   */
  static List<UUID> identities(DSLContext dsl, Scope.OfIdentity of) {
    return Clusters.withMerged(dsl, List.of(effective(dsl, ClusterLevel.IDENTITY, of.identity())));
  }

  /**
   * The identities of a campaign and all that are merged into them.
   *
   * @throws DecnetException if there is no such campaign
   */
  static List<UUID> identities(DSLContext dsl, Scope.OfCampaign of) {
    return Clusters.withMerged(
        dsl, Clusters.identitiesOf(dsl, effective(dsl, ClusterLevel.CAMPAIGN, of.campaign())));
  }

  private static UUID effective(DSLContext dsl, ClusterLevel level, UUID cluster) {
    return Clusters.effective(dsl, level, cluster)
        .orElseThrow(() ->
            new DecnetException(
                ErrorCode.NOT_FOUND, "No " + level.word() + " " + cluster + " is stored"));
  }
}
