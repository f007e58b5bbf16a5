package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.TTP_RULE_STATE_HISTORY;

import java.time.Instant;
import java.util.List;
import org.decnet.model.NameUuid;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleState.Mode;
import org.decnet.model.tag.RuleStateChange;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code ttp_rule_state_history}. */
final class RuleStateHistory {
  private static final String CLEARED = "cleared";

  private RuleStateHistory() {}

  /** Adds what holds from now on; null if nobody decides any longer. The same twice is once. */
  static void add(DSLContext dsl, RuleId key, @Nullable RuleState state, String by, Instant at) {
    String word = state == null ? CLEARED : state.mode().word();
    String id =
        NameUuid.of(NameUuid.URL_NAMESPACE, key.value() + '|' + word + '|' + at + '|' + by)
            .toString();
    dsl.insertInto(TTP_RULE_STATE_HISTORY)
        .set(TTP_RULE_STATE_HISTORY.ID, id)
        .set(TTP_RULE_STATE_HISTORY.RULE_ID, key.value())
        .set(TTP_RULE_STATE_HISTORY.STATE, word)
        .set(TTP_RULE_STATE_HISTORY.CONFIDENCE_MAX, state == null ? null : state.confidenceMax())
        .set(
            TTP_RULE_STATE_HISTORY.RATE_LIMIT_PER_MIN,
            state == null ? null : state.rateLimitPerMinute())
        .set(TTP_RULE_STATE_HISTORY.EXPIRES_AT, state == null ? null : state.expiresAt())
        .set(TTP_RULE_STATE_HISTORY.REASON, state == null ? null : state.reason())
        .set(TTP_RULE_STATE_HISTORY.SET_BY, by)
        .set(TTP_RULE_STATE_HISTORY.SET_AT, at)
        .onConflictDoNothing()
        .execute();
  }

  /** What was decided about a rule or its family, latest first. */
  static List<RuleStateChange> of(DSLContext dsl, RuleId rule, int limit) {
    return dsl.select(TTP_RULE_STATE_HISTORY.fields())
        .from(TTP_RULE_STATE_HISTORY)
        .where(TTP_RULE_STATE_HISTORY.RULE_ID.in(rule.value(), rule.family()))
        .orderBy(TTP_RULE_STATE_HISTORY.SET_AT.desc(), TTP_RULE_STATE_HISTORY.ID)
        .limit(limit)
        .fetch(RuleStateHistory::change);
  }

  private static RuleStateChange change(Record row) {
    String by = row.get(TTP_RULE_STATE_HISTORY.SET_BY);
    Instant at = row.get(TTP_RULE_STATE_HISTORY.SET_AT);
    RuleState state =
        Mode.of(row.get(TTP_RULE_STATE_HISTORY.STATE))
            .map(mode ->
                new RuleState(
                    mode,
                    row.get(TTP_RULE_STATE_HISTORY.CONFIDENCE_MAX),
                    row.get(TTP_RULE_STATE_HISTORY.RATE_LIMIT_PER_MIN),
                    row.get(TTP_RULE_STATE_HISTORY.EXPIRES_AT),
                    row.get(TTP_RULE_STATE_HISTORY.REASON),
                    by,
                    at))
            .orElse(null);
    return new RuleStateChange(new RuleId(row.get(TTP_RULE_STATE_HISTORY.RULE_ID)), state, by, at);
  }
}
