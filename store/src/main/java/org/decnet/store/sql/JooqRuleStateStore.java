package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.TTP_RULE_STATE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.engine.bus.TagFact;
import org.decnet.engine.port.RuleStateStore;
import org.decnet.engine.port.RuleVersions;
import org.decnet.model.bus.Message;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleState.Mode;
import org.decnet.model.tag.RuleStateChange;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What operators decided about rules, in SQL. */
final class JooqRuleStateStore implements RuleStateStore {
  private final Database database;
  private final OutboxAppender outbox;

  JooqRuleStateStore(Database database, OutboxAppender outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  @Override
  public Map<RuleId, RuleState> all() {
    return database.read(JooqRuleStateStore::states);
  }

  @Override
  public Map<RuleId, RuleState> expire(Instant now, RuleVersions versions) {
    return changing(
        now,
        (dsl, told) -> {
          Map<RuleId, RuleState> current = new HashMap<>();
          states(dsl)
              .forEach((key, state) -> {
                if (state.isExpired(now)) {
                  put(dsl, key, state.at(now));
                  RuleStateHistory.add(dsl, key, state.at(now), state.setBy(), now);
                  told.add(message(key, state.at(now), versions, now));
                }
                current.put(key, state.at(now));
              });
          return current;
        });
  }

  @Override
  public void set(RuleId key, RuleState state, RuleVersions versions) {
    changing(
        state.setAt(),
        (dsl, told) -> {
          RuleStateHistory.add(dsl, key, state, state.setBy(), state.setAt());
          told.add(message(key, state, versions, state.setAt()));
          return put(dsl, key, state);
        });
  }

  @Override
  public void remove(RuleId key, String by, Instant at, RuleVersions versions) {
    changing(
        at,
        (dsl, told) -> {
          int gone =
              dsl.deleteFrom(TTP_RULE_STATE)
                  .where(TTP_RULE_STATE.RULE_ID.eq(key.value()))
                  .execute();
          if (gone > 0) {
            RuleStateHistory.add(dsl, key, null, by, at);
            told.add(message(key, states(dsl).get(new RuleId(key.family())), versions, at));
          }
          return gone;
        });
  }

  /** Work that changes states and says what is to be told of it. */
  @FunctionalInterface
  private interface Change<T> {
    T make(DSLContext dsl, List<Message> told);
  }

  private <T> T changing(Instant at, Change<T> change) {
    List<Message> told = new ArrayList<>();
    T made =
        database.write((connection, dsl) -> {
          T result = change.make(dsl, told);
          outbox.append(connection, dsl, told, at);
          return result;
        });
    if (!told.isEmpty()) {
      outbox.announce();
    }
    return made;
  }

  /** What holds of a rule from now on; null if nobody has decided. */
  private static Message message(
      RuleId key, @Nullable RuleState state, RuleVersions versions, Instant at) {
    Mode mode = state == null ? Mode.ENABLED : state.mode();
    String reason = state == null ? null : state.reason();
    return TagFact.RuleChanged.decided(key, mode, versions.of(key), reason, at).message();
  }

  @Override
  public List<RuleStateChange> history(RuleId rule, int limit) {
    return database.read(dsl -> RuleStateHistory.of(dsl, rule, Limits.rows(limit)));
  }

  private static int put(DSLContext dsl, RuleId key, RuleState state) {
    Map<org.jooq.Field<?>, Object> values = new HashMap<>();
    values.put(TTP_RULE_STATE.STATE, state.mode().word());
    values.put(TTP_RULE_STATE.CONFIDENCE_MAX, state.confidenceMax());
    values.put(TTP_RULE_STATE.RATE_LIMIT_PER_MIN, state.rateLimitPerMinute());
    values.put(TTP_RULE_STATE.EXPIRES_AT, state.expiresAt());
    values.put(TTP_RULE_STATE.REASON, state.reason());
    values.put(TTP_RULE_STATE.SET_BY, state.setBy());
    values.put(TTP_RULE_STATE.SET_AT, state.setAt());
    return dsl.insertInto(TTP_RULE_STATE)
        .set(TTP_RULE_STATE.RULE_ID, key.value())
        .set(values)
        .onConflict(TTP_RULE_STATE.RULE_ID)
        .doUpdate()
        .set(values)
        .execute();
  }

  private static Map<RuleId, RuleState> states(DSLContext dsl) {
    Map<RuleId, RuleState> states = new HashMap<>();
    dsl.selectFrom(TTP_RULE_STATE)
        .forEach(row -> states.put(new RuleId(row.get(TTP_RULE_STATE.RULE_ID)), state(row)));
    return states;
  }

  private static RuleState state(Record row) {
    String word = row.get(TTP_RULE_STATE.STATE);
    return new RuleState(
        Mode.of(word).orElseThrow(() -> unknown(word)),
        row.get(TTP_RULE_STATE.CONFIDENCE_MAX),
        row.get(TTP_RULE_STATE.RATE_LIMIT_PER_MIN),
        row.get(TTP_RULE_STATE.EXPIRES_AT),
        row.get(TTP_RULE_STATE.REASON),
        row.get(TTP_RULE_STATE.SET_BY),
        row.get(TTP_RULE_STATE.SET_AT));
  }

  private static DecnetException unknown(String word) {
    return new DecnetException(
        ErrorCode.STORE_UNAVAILABLE, "The database holds a rule state that nobody knows: " + word);
  }
}
