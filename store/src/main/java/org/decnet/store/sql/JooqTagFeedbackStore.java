package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.TTP_TAG_FEEDBACK;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.TagFeedbackStore;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.TagFeedback;
import org.decnet.model.tag.TagFeedback.Verdict;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What analysts say of tags, in SQL. */
final class JooqTagFeedbackStore implements TagFeedbackStore {
  private static final int MOST = 1000;

  private final Database database;

  JooqTagFeedbackStore(Database database) {
    this.database = database;
  }

  @Override
  public void say(TagFeedback feedback) {
    Map<org.jooq.Field<?>, Object> values = new HashMap<>();
    values.put(TTP_TAG_FEEDBACK.RULE_ID, feedback.rule().value());
    values.put(TTP_TAG_FEEDBACK.VERDICT, feedback.verdict().word());
    values.put(TTP_TAG_FEEDBACK.NOTE, feedback.note());
    values.put(TTP_TAG_FEEDBACK.AT, feedback.at());
    database.write((connection, dsl) ->
        dsl.insertInto(TTP_TAG_FEEDBACK)
            .set(TTP_TAG_FEEDBACK.TAG_UUID, feedback.tag())
            .set(TTP_TAG_FEEDBACK.USER_NAME, feedback.user())
            .set(values)
            .onConflict(TTP_TAG_FEEDBACK.TAG_UUID, TTP_TAG_FEEDBACK.USER_NAME)
            .doUpdate()
            .set(values)
            .execute());
  }

  @Override
  public List<TagFeedback> of(UUID tag) {
    return database.read(dsl ->
        dsl.select(TTP_TAG_FEEDBACK.fields())
            .from(TTP_TAG_FEEDBACK)
            .where(TTP_TAG_FEEDBACK.TAG_UUID.eq(tag))
            .orderBy(TTP_TAG_FEEDBACK.AT.desc(), TTP_TAG_FEEDBACK.USER_NAME)
            .limit(MOST)
            .fetch(JooqTagFeedbackStore::feedback));
  }

  @Override
  public Map<RuleId, Map<Verdict, Long>> byRule() {
    Map<RuleId, Map<Verdict, Long>> counts = new HashMap<>();
    database.read(dsl -> {
      dsl.select(TTP_TAG_FEEDBACK.RULE_ID, TTP_TAG_FEEDBACK.VERDICT, DSL.count())
          .from(TTP_TAG_FEEDBACK)
          .groupBy(TTP_TAG_FEEDBACK.RULE_ID, TTP_TAG_FEEDBACK.VERDICT)
          .forEach(row ->
              counts
                  .computeIfAbsent(new RuleId(row.value1()), rule -> new EnumMap<>(Verdict.class))
                  .put(verdict(row.value2()), row.value3().longValue()));
      return counts.size();
    });
    return counts;
  }

  private static TagFeedback feedback(Record row) {
    return new TagFeedback(
        row.get(TTP_TAG_FEEDBACK.TAG_UUID),
        new RuleId(row.get(TTP_TAG_FEEDBACK.RULE_ID)),
        row.get(TTP_TAG_FEEDBACK.USER_NAME),
        verdict(row.get(TTP_TAG_FEEDBACK.VERDICT)),
        row.get(TTP_TAG_FEEDBACK.NOTE),
        row.get(TTP_TAG_FEEDBACK.AT));
  }

  // The table's constraint admits no other word; unsure says least.
  private static Verdict verdict(String word) {
    return Verdict.of(word).orElse(Verdict.UNSURE);
  }
}
