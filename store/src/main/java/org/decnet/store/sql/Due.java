package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.ATTACKER_INTEL;
import static org.decnet.store.generated.Tables.CAMPAIGNS;
import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.OBSERVATIONS;
import static org.decnet.store.generated.Tables.SESSION;
import static org.decnet.store.generated.Tables.TTP_TAG;

import java.time.Instant;
import java.util.UUID;
import org.decnet.engine.port.RetentionStore.Age;
import org.decnet.engine.port.RetentionStore.Cuts;
import org.decnet.engine.port.RetentionStore.Data;
import org.decnet.model.event.EventKind;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Which rows are old and held by nothing: tags hold events that they cite, events and tags hold
 * sessions, events hold credentials and observations of their time, and all of them attackers.
 */
final class Due {
  /** What commands write is tagged as a file, behind the id of the command. */
  private static final String OF_FILES = EventKind.FILE.kindName();

  private final Cuts cuts;

  /** Whether what is due itself holds nothing. */
  private final boolean foreseen;

  private Due(Cuts cuts, boolean foreseen) {
    this.cuts = cuts;
    this.foreseen = foreseen;
  }

  /** Rows that nothing holds as things are. */
  static Due now(Cuts cuts) {
    return new Due(cuts, false);
  }

  /** Rows that nothing will hold once all that is due before them is gone. */
  static Due afterAWholeRun(Cuts cuts) {
    return new Due(cuts, true);
  }

  /** Whether a row of a kind is due. */
  Condition of(Data data) {
    Instant happened = cuts.findings().happened();
    return switch (data) {
      case TAGS ->
          old(TTP_TAG.OBSERVED_AT, TTP_TAG.CREATED_AT, cuts.findings())
              .and(unlocked(TTP_TAG.ATTACKER_UUID));
      case EVENTS ->
          old(EVENT.TIME, EVENT.INGESTED_AT, cuts.events()).and(none(TTP_TAG, cites(), Data.TAGS));
      case SESSIONS ->
          SESSION
              .STARTED_AT
              .lt(happened)
              .and(unlocked(SESSION.ATTACKER_UUID))
              .and(none(EVENT, EVENT.SESSION_ID.eq(SESSION.SESSION_ID), Data.EVENTS))
              .and(none(TTP_TAG, TTP_TAG.SESSION_ID.eq(SESSION.SESSION_ID), Data.TAGS));
      case CREDENTIALS -> ofNoEvent(CREDENTIALS.LAST_SEEN, CREDENTIALS.ATTACKER_UUID, happened);
      case OBSERVATIONS -> ofNoEvent(OBSERVATIONS.TS, OBSERVATIONS.ATTACKER_UUID, happened);
      case INTEL -> ATTACKER_INTEL.EXPIRES_AT.lt(cuts.intel());
      case ATTACKERS ->
          ATTACKERS
              .LAST_SEEN
              .lt(happened)
              .and(unlocked(ATTACKERS.UUID))
              .and(none(EVENT, EVENT.ATTACKER_UUID.eq(ATTACKERS.UUID), Data.EVENTS))
              .and(none(SESSION, SESSION.ATTACKER_UUID.eq(ATTACKERS.UUID), Data.SESSIONS))
              .and(
                  none(CREDENTIALS, CREDENTIALS.ATTACKER_UUID.eq(ATTACKERS.UUID), Data.CREDENTIALS))
              .and(none(TTP_TAG, TTP_TAG.ATTACKER_UUID.eq(ATTACKERS.UUID), Data.TAGS));
    };
  }

  private static Condition old(Field<Instant> happened, Field<Instant> stored, Age age) {
    return happened.lt(age.happened()).and(stored.lt(age.stored()));
  }

  /** Whether a row is old and no event of its attacker is left that happened no later. */
  private Condition ofNoEvent(
      TableField<? extends Record, Instant> time,
      TableField<? extends Record, UUID> attacker,
      Instant happened) {
    return time.lt(happened)
        .and(unlocked(attacker))
        .and(none(EVENT, EVENT.ATTACKER_UUID.eq(attacker).and(EVENT.TIME.le(time)), Data.EVENTS));
  }

  /** Whether a tag cites an event. */
  private static Condition cites() {
    return TTP_TAG
        .SOURCE_KIND
        .in(EVENT.KIND, DSL.inline(OF_FILES))
        .and(TTP_TAG.SOURCE_ID.eq(EVENT.EVENT_ID.coerce(String.class)));
  }

  /** Whether there is no row that holds. */
  private Condition none(Table<?> table, Condition holds, Data data) {
    Condition counts = foreseen ? holds.and(DSL.not(of(data))) : holds;
    return DSL.notExists(DSL.selectOne().from(table).where(counts));
  }

  /** Whether an attacker is of no campaign that an analyst has locked. */
  private static Condition unlocked(TableField<? extends Record, UUID> attacker) {
    // A name of its own, because the question may be about a row of the same table.
    var member = ATTACKERS.as("member_of_locked");
    return DSL.notExists(
        DSL.selectOne()
            .from(member)
            .join(ATTACKER_IDENTITIES)
            .on(ATTACKER_IDENTITIES.UUID.eq(member.IDENTITY_ID))
            .join(CAMPAIGNS)
            .on(CAMPAIGNS.UUID.eq(ATTACKER_IDENTITIES.CAMPAIGN_ID))
            .where(member.UUID.eq(attacker))
            .and(CAMPAIGNS.LOCKED));
  }
}
