package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.TTP_TAG;
import static org.decnet.store.generated.Tables.TTP_TALLY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.TagWindow;
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

  /** A tag in the columns of tallies. */
  private static final List<Field<?>> ONES =
      List.of(
          TallyTable.TECHNIQUE.as(TTP_TALLY.TECHNIQUE),
          TTP_TAG.TACTIC,
          TTP_TAG.RULE_ID,
          DSL.coalesce(TTP_TAG.ATTACKER_UUID, TTP_TAG.IDENTITY_UUID).as(TTP_TALLY.OWNER_UUID),
          TTP_TAG.CONFIDENCE,
          TTP_TAG.CONFIDENCE_ADJ,
          DSL.inline(1L).as(TTP_TALLY.TAG_COUNT),
          TTP_TAG.OBSERVED_AT.as(TTP_TALLY.FIRST_SEEN),
          TTP_TAG.OBSERVED_AT.as(TTP_TALLY.LAST_SEEN));

  private TagScopes() {}

  /**
   * Tallies of a scope and a window, under the name {@code ttp_tally} and with its columns.
   *
   * @throws DecnetException if there is no such identity or campaign
   */
  static Table<?> tallies(DSLContext dsl, Scope scope, TagWindow window) {
    return window.isOpen() ? tallies(dsl, scope) : ones(dsl, scope, TagWindows.of(window));
  }

  private static Table<?> tallies(DSLContext dsl, Scope scope) {
    return switch (scope) {
      case Scope.Fleet fleet -> owned(TallyTable.EVERYBODY);
      case Scope.OfAttacker of -> owned(of.attacker());
      case Scope.OfSession of -> ones(dsl, of, DSL.noCondition());
      case Scope.OfIdentity of -> named(tallies(identities(dsl, of)));
      case Scope.OfCampaign of -> named(tallies(identities(dsl, of)));
    };
  }

  /** Tags as tallies of one: tallies are kept neither of sessions nor of windows. */
  private static Table<?> ones(DSLContext dsl, Scope scope, Condition wanted) {
    return named(
        switch (scope) {
          case Scope.Fleet fleet -> ones(wanted);
          case Scope.OfAttacker of -> ones(TTP_TAG.ATTACKER_UUID.eq(of.attacker()).and(wanted));
          case Scope.OfSession of ->
              ones(TTP_TAG.SESSION_ID.eq(Widths.session(of.session())).and(wanted));
          case Scope.OfIdentity of -> ones(identities(dsl, of), wanted);
          case Scope.OfCampaign of -> ones(identities(dsl, of), wanted);
        });
  }

  private static Select<?> ones(Condition wanted) {
    return DSL.select(ONES).from(TTP_TAG).where(wanted);
  }

  private static Select<?> ones(List<UUID> identities, Condition wanted) {
    return DSL.select(ONES)
        .from(ATTACKERS)
        .join(TTP_TAG)
        .on(TTP_TAG.ATTACKER_UUID.eq(ATTACKERS.UUID))
        .where(ATTACKERS.IDENTITY_ID.in(identities))
        .and(wanted)
        .unionAll(DSL.select(ONES).from(TTP_TAG).where(own(identities)).and(wanted));
  }

  private static Table<?> owned(UUID owner) {
    return named(DSL.select(TALLIED).from(TTP_TALLY).where(TTP_TALLY.OWNER_UUID.eq(owner)));
  }

  /** Tallies of a scope by their owners: of the fleet each by itself. */
  static Table<?> talliesByOwner(DSLContext dsl, Scope scope, TagWindow window) {
    return scope instanceof Scope.Fleet && window.isOpen()
        ? TTP_TALLY
        : tallies(dsl, scope, window);
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
    return tags(own(identities).and(wanted));
  }

  private static Condition own(List<UUID> identities) {
    return TTP_TAG.IDENTITY_UUID.in(identities).and(TTP_TAG.ATTACKER_UUID.isNull());
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
