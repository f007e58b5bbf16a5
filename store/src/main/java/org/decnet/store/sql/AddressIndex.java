package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Finds addresses by a part of them, by an index of runs of three characters where the database has
 * one (ADR 222). An index only names candidates; the text itself is looked for in each, so that
 * every database gives the same answer.
 */
final class AddressIndex {
  private static final int RUN = 3;
  private static final Field<String> FOUND = DSL.field(DSL.name("ip"), SQLDataType.VARCHAR);

  private AddressIndex() {}

  /** Addresses that hold a text, at most so many, in no order. */
  static List<String> holding(DSLContext dsl, String text, int limit) {
    if (!isIndexed(text)) {
      return walk(dsl, text, DSL.noCondition(), limit);
    }
    return switch (dsl.family()) {
      case POSTGRES -> walk(dsl, text, pieces(text), limit);
      case SQLITE -> words(dsl, text, limit);
      default -> walk(dsl, text, DSL.noCondition(), limit);
    };
  }

  private static List<String> walk(DSLContext dsl, String text, Condition candidates, int limit) {
    return dsl.select(ATTACKERS.IP)
        .from(ATTACKERS)
        .where(candidates)
        .and(ActorConditions.in(text))
        .limit(limit)
        .fetch(ATTACKERS.IP);
  }

  private static Condition pieces(String text) {
    return DSL.condition("address_pieces({0}) @> address_pieces({1})", ATTACKERS.IP, DSL.val(text));
  }

  private static List<String> words(DSLContext dsl, String text, int limit) {
    String phrase = '"' + text.replace("\"", "\"\"") + '"';
    return dsl.select(FOUND)
        .from(DSL.table(DSL.name("address_fts")))
        .where(DSL.condition("address_fts match {0}", DSL.val(phrase)))
        .and(FOUND.contains(text))
        .limit(limit)
        .fetch(FOUND);
  }

  /** Addresses are plain ASCII; whatever else is looked for is not worth an index. */
  private static boolean isIndexed(String text) {
    return text.length() >= RUN && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }
}
