package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.TTP_RULE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.decnet.engine.port.RuleTexts;
import org.decnet.engine.tag.RuleSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Rules as texts, in SQL. */
final class JooqRuleTexts implements RuleTexts {
  private final Database database;
  private final Clock clock;

  JooqRuleTexts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Stored> since(Instant from) {
    return database.read(dsl ->
        dsl.selectFrom(TTP_RULE)
            .where(TTP_RULE.UPDATED_AT.ge(from))
            .orderBy(TTP_RULE.UPDATED_AT, TTP_RULE.RULE_ID)
            .fetch(JooqRuleTexts::stored));
  }

  @Override
  public Set<String> paths() {
    return database.read(
        dsl -> dsl.select(TTP_RULE.RULE_ID).from(TTP_RULE).fetchSet(TTP_RULE.RULE_ID));
  }

  @Override
  public void put(Entry entry, String updatedBy) {
    database.write((connection, dsl) -> put(dsl, entry, updatedBy, clock.instant()));
  }

  @Override
  public void remove(String path) {
    database.write(
        (connection, dsl) -> dsl.deleteFrom(TTP_RULE).where(TTP_RULE.RULE_ID.eq(path)).execute());
  }

  private static int put(DSLContext dsl, Entry entry, String updatedBy, Instant now) {
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(TTP_RULE.SIGMA_ID, entry.sigmaId());
    values.put(TTP_RULE.FAMILY, entry.id().family());
    values.put(TTP_RULE.RULE_VERSION, entry.version());
    values.put(TTP_RULE.RULE_HASH, entry.hash());
    values.put(TTP_RULE.SOURCE_PATH, entry.sourcePath());
    values.put(TTP_RULE.ORIGIN, entry.origin().word());
    values.put(TTP_RULE.YAML_CONTENT, entry.yaml());
    values.put(TTP_RULE.LOAD_ERROR, null);
    values.put(TTP_RULE.UPDATED_AT, now.truncatedTo(ChronoUnit.MICROS));
    values.put(TTP_RULE.UPDATED_BY, updatedBy);
    return dsl.insertInto(TTP_RULE)
        .set(TTP_RULE.RULE_ID, entry.id().value())
        .set(values)
        .onConflict(TTP_RULE.RULE_ID)
        .doUpdate()
        .set(values)
        .execute();
  }

  private static Stored stored(Record row) {
    RuleSource.Origin origin =
        RuleSource.Origin.valueOf(row.get(TTP_RULE.ORIGIN).toUpperCase(Locale.ROOT));
    return new Stored(
        new RuleSource(row.get(TTP_RULE.RULE_ID), row.get(TTP_RULE.YAML_CONTENT), origin),
        row.get(TTP_RULE.UPDATED_AT));
  }
}
