package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.TTP_TAG;

import java.util.UUID;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Tags of identities and campaigns: those that name the identity, and those of its attackers (spec
 * 01, section 13). What a campaign's are is always found through its identities.
 */
final class TagScopes {
  private TagScopes() {}

  /**
   * Tags of an identity.
   *
   * @throws DecnetException if there is no such identity
   */
  static Condition identity(DSLContext dsl, UUID identity) {
    UUID effective = effective(dsl, ClusterLevel.IDENTITY, identity);
    return of(Clusters.standingFor(ClusterLevel.IDENTITY, effective));
  }

  /**
   * Tags of a campaign.
   *
   * @throws DecnetException if there is no such campaign
   */
  static Condition campaign(DSLContext dsl, UUID campaign) {
    UUID effective = effective(dsl, ClusterLevel.CAMPAIGN, campaign);
    Select<Record1<UUID>> own =
        DSL.select(ATTACKER_IDENTITIES.UUID)
            .from(ATTACKER_IDENTITIES)
            .where(Clusters.identitiesOf(effective));
    return of(
        DSL.select(ATTACKER_IDENTITIES.UUID)
            .from(ATTACKER_IDENTITIES)
            .where(ATTACKER_IDENTITIES.UUID.in(own))
            .or(ATTACKER_IDENTITIES.MERGED_INTO_UUID.in(own)));
  }

  private static Condition of(Select<Record1<UUID>> identities) {
    return TTP_TAG
        .IDENTITY_UUID
        .in(identities)
        .or(
            TTP_TAG.ATTACKER_UUID.in(
                DSL.select(ATTACKERS.UUID)
                    .from(ATTACKERS)
                    .where(ATTACKERS.IDENTITY_ID.in(identities))));
  }

  private static UUID effective(DSLContext dsl, ClusterLevel level, UUID cluster) {
    return Clusters.effective(dsl, level, cluster)
        .orElseThrow(() ->
            new DecnetException(
                ErrorCode.NOT_FOUND, "No " + level.word() + " " + cluster + " is stored"));
  }
}
