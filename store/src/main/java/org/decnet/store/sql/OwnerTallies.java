package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.TTP_TALLY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.TechniqueTally;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Counts the tags of several owners at once. */
final class OwnerTallies {
  private OwnerTallies() {}

  static Map<UUID, List<TechniqueTally>> of(
      DSLContext dsl, Collection<UUID> owners, double minConfidence) {
    Field<BigDecimal> count = DSL.sum(TTP_TALLY.TAG_COUNT);
    Field<Instant> first = DSL.min(TTP_TALLY.FIRST_SEEN);
    Field<Instant> last = DSL.max(TTP_TALLY.LAST_SEEN);
    Field<Double> highest = DSL.max(JooqTagStore.SHOWN);
    Map<UUID, List<TechniqueTally>> tallies = new HashMap<>();
    Chunks.each(
        owners,
        some ->
            dsl.select(
                    TTP_TALLY.OWNER_UUID,
                    TTP_TALLY.TECHNIQUE,
                    TTP_TALLY.TACTIC,
                    TTP_TALLY.RULE_ID,
                    count,
                    first,
                    last,
                    highest)
                .from(TTP_TALLY)
                .where(TTP_TALLY.OWNER_UUID.in(some))
                .and(JooqTagStore.COUNTED)
                .and(JooqTagStore.SHOWN.ge(minConfidence))
                .groupBy(
                    TTP_TALLY.OWNER_UUID, TTP_TALLY.TECHNIQUE, TTP_TALLY.TACTIC, TTP_TALLY.RULE_ID)
                .forEach(row ->
                    tallies
                        .computeIfAbsent(row.value1(), owner -> new ArrayList<>())
                        .add(
                            new TechniqueTally(
                                new TechniqueId(row.value2()),
                                new TacticId(row.value3()),
                                new RuleId(row.value4()),
                                row.get(count).longValueExact(),
                                row.get(first),
                                row.get(last),
                                row.get(highest)))));
    return tallies;
  }
}
