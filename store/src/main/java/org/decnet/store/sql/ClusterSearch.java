package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_FINGERPRINT;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.ATTACKER_INFRASTRUCTURE;
import static org.decnet.store.generated.Tables.CAMPAIGNS;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.decnet.engine.identity.FeatureType;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Identities and campaigns by what an analyst knows of them: a part of an address, the beginning of
 * a fingerprint, of a payload's hash, of an endpoint or of their own id, or words of their notes.
 * Each way has an index of its own (ADR 238).
 */
final class ClusterSearch {
  private static final List<String> TYPES =
      Arrays.stream(FeatureType.values()).map(FeatureType::word).toList();

  private static final int SHORTEST_ID = 4;
  private static final int LONGEST_ID = 36;

  private final DSLContext dsl;
  private final String text;

  ClusterSearch(DSLContext dsl, String text) {
    this.dsl = dsl;
    this.text = text;
  }

  /** Identities that stand for those found. */
  Condition identities() {
    return ATTACKER_IDENTITIES.UUID.in(identityIds());
  }

  /** Campaigns that stand for those found, or for those of identities found. */
  Condition campaigns() {
    Field<UUID> standing = DSL.coalesce(CAMPAIGNS.MERGED_INTO_UUID, CAMPAIGNS.UUID);
    Select<Record1<UUID>> ofIdentities =
        DSL.select(standing)
            .from(ATTACKER_IDENTITIES)
            .join(CAMPAIGNS)
            .on(CAMPAIGNS.UUID.eq(ATTACKER_IDENTITIES.CAMPAIGN_ID))
            .where(ATTACKER_IDENTITIES.UUID.in(identityIds()));
    return CAMPAIGNS.UUID.in(
        ofIdentities.union(
            DSL.select(standing)
                .from(CAMPAIGNS)
                .where(named(CAMPAIGNS.UUID))
                .union(DSL.select(standing).from(CAMPAIGNS).where(noted(CAMPAIGNS.NOTES)))));
  }

  private Select<Record1<UUID>> identityIds() {
    Field<UUID> standing =
        DSL.coalesce(ATTACKER_IDENTITIES.MERGED_INTO_UUID, ATTACKER_IDENTITIES.UUID);
    return DSL.select(standing)
        .from(ATTACKERS)
        .join(ATTACKER_IDENTITIES)
        .on(ATTACKER_IDENTITIES.UUID.eq(ATTACKERS.IDENTITY_ID))
        .where(FoundAddresses.holding(dsl, text))
        .union(ofFeatures(standing))
        .union(
            DSL.select(standing).from(ATTACKER_IDENTITIES).where(named(ATTACKER_IDENTITIES.UUID)))
        .union(
            DSL.select(standing).from(ATTACKER_IDENTITIES).where(noted(ATTACKER_IDENTITIES.NOTES)));
  }

  private Select<Record1<UUID>> ofFeatures(Field<UUID> standing) {
    Select<Record1<UUID>> fingerprints =
        DSL.select(ATTACKER_FINGERPRINT.ATTACKER_UUID)
            .from(ATTACKER_FINGERPRINT)
            .where(ATTACKER_FINGERPRINT.FINGERPRINT_TYPE.in(TYPES))
            .and(begins(ATTACKER_FINGERPRINT.VALUE, text));
    Select<Record1<UUID>> infrastructure =
        DSL.select(ATTACKER_INFRASTRUCTURE.ATTACKER_UUID)
            .from(ATTACKER_INFRASTRUCTURE)
            .where(ATTACKER_INFRASTRUCTURE.INFRA_TYPE.in(TYPES))
            .and(begins(ATTACKER_INFRASTRUCTURE.VALUE, text));
    return DSL.select(standing)
        .from(ATTACKERS)
        .join(ATTACKER_IDENTITIES)
        .on(ATTACKER_IDENTITIES.UUID.eq(ATTACKERS.IDENTITY_ID))
        .where(ATTACKERS.UUID.in(fingerprints.union(infrastructure)));
  }

  private Condition named(TableField<?, UUID> uuid) {
    return beginsAnId()
        ? begins(uuid.coerce(String.class), text.toLowerCase(Locale.ROOT))
        : DSL.falseCondition();
  }

  /** Whether the text is the beginning of a UUID, long enough to mean one. */
  private boolean beginsAnId() {
    return text.length() >= SHORTEST_ID
        && text.length() <= LONGEST_ID
        && text.chars().allMatch(c -> c == '-' || HexFormat.isHexDigit(c));
  }

  private Condition noted(Field<@Nullable String> notes) {
    return notes.isNotNull().and(notes.containsIgnoreCase(text));
  }

  /** As a range, which an index serves in every database; columns compare bytes. */
  private static Condition begins(Field<String> column, String head) {
    return column.ge(head).and(column.lt(head + Character.MAX_VALUE));
  }
}
