package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.TTP_TAG;
import static org.decnet.store.generated.Tables.TTP_TALLY;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.decnet.model.tag.Tag;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Rows of the table {@code ttp_tally}: how many tags there are, by all that roll-ups ask for. They
 * are written with the tags, so a roll-up never reads those (ADR 170).
 */
final class TallyTable {
  static final Field<String> TECHNIQUE =
      DSL.coalesce(TTP_TAG.SUB_TECHNIQUE_ID, TTP_TAG.TECHNIQUE_ID);

  private static final List<Field<?>> KEY =
      List.of(
          TTP_TALLY.TECHNIQUE,
          TTP_TALLY.TACTIC,
          TTP_TALLY.RULE_ID,
          TTP_TALLY.OWNER_UUID,
          TTP_TALLY.CONFIDENCE,
          TTP_TALLY.CONFIDENCE_ADJ);

  /** Stands for all owners together. */
  static final UUID EVERYBODY = new UUID(0, 0);

  /** Later than any event: widens no span. */
  private static final Instant FAR = Instant.parse("9999-12-31T23:59:59Z");

  private final Bulk add;

  TallyTable(DSLContext dsl) {
    this.add =
        Bulk.of(
            dsl,
            dsl.insertInto(TTP_TALLY)
                .columns(TTP_TALLY.fields())
                .values(
                    List.of(TTP_TALLY.fields()).stream()
                        .<Field<?>>map(field -> Bulk.marker(field))
                        .toList())
                .onConflict(KEY)
                .doUpdate()
                .set(
                    TTP_TALLY.TAG_COUNT,
                    TTP_TALLY.TAG_COUNT.plus(DSL.excluded(TTP_TALLY.TAG_COUNT)))
                .set(
                    TTP_TALLY.FIRST_SEEN,
                    DSL.least(TTP_TALLY.FIRST_SEEN, DSL.excluded(TTP_TALLY.FIRST_SEEN)))
                .set(
                    TTP_TALLY.LAST_SEEN,
                    DSL.greatest(TTP_TALLY.LAST_SEEN, DSL.excluded(TTP_TALLY.LAST_SEEN))));
  }

  /** What tags have in common that are counted together. */
  private record Key(
      String technique,
      String tactic,
      String rule,
      UUID owner,
      double confidence,
      double adjustment) {
    static Key of(Tag tag) {
      return new Key(
          tag.technique().value(),
          tag.tactic().value(),
          Objects.requireNonNull(Widths.name(tag.rule().value())),
          TallyTable.ownerOf(tag),
          tag.confidence(),
          tag.confidenceAdj());
    }

    Key with(UUID other) {
      return new Key(technique, tactic, rule, other, confidence, adjustment);
    }
  }

  /** How many tags of a key there are, and from when to when. */
  private record Sum(long count, Instant first, Instant last) {
    /** What takes these away again. */
    Sum less() {
      return new Sum(-count, FAR, Instant.EPOCH);
    }

    Sum plus(Sum other) {
      return new Sum(
          count + other.count,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  /** Counts tags that were just inserted. */
  void add(Connection connection, List<Tag> fresh) throws SQLException {
    Map<Key, Sum> sums = new LinkedHashMap<>();
    for (Tag tag : fresh) {
      Key key = Key.of(tag);
      Sum one = new Sum(1, tag.observedAt(), tag.observedAt());
      sums.merge(key, one, Sum::plus);
      sums.merge(key.with(EVERYBODY), one, Sum::plus);
    }
    add(connection, sums);
  }

  private void add(Connection connection, Map<Key, Sum> sums) throws SQLException {
    add.run(
        connection,
        sums.entrySet(),
        (parameters, row) ->
            parameters
                .text(row.getKey().technique())
                .text(row.getKey().tactic())
                .text(row.getKey().rule())
                .uuid(row.getKey().owner())
                .number(row.getKey().confidence())
                .number(row.getKey().adjustment())
                .integer(row.getValue().count())
                .time(row.getValue().first())
                .time(row.getValue().last()));
  }

  /**
   * Counts the tags of some owners anew, after they were changed or deleted. What everybody has
   * follows by the difference; its first and last time stay as wide as they were.
   */
  void recount(Connection connection, DSLContext dsl, Collection<UUID> owners) throws SQLException {
    Map<Key, Sum> difference = new LinkedHashMap<>();
    Chunks.each(
        owners,
        some -> {
          sums(dsl, some).forEach((key, sum) -> difference.merge(key, sum.less(), Sum::plus));
          dsl.deleteFrom(TTP_TALLY).where(TTP_TALLY.OWNER_UUID.in(some)).execute();
          count(dsl, TTP_TAG.ATTACKER_UUID, TTP_TAG.ATTACKER_UUID.in(some));
          count(
              dsl,
              TTP_TAG.IDENTITY_UUID,
              TTP_TAG.IDENTITY_UUID.in(some).and(TTP_TAG.ATTACKER_UUID.isNull()));
          sums(dsl, some).forEach((key, sum) -> difference.merge(key, sum, Sum::plus));
        });
    difference.values().removeIf(sum -> sum.count() == 0);
    add(connection, difference);
  }

  private static Map<Key, Sum> sums(DSLContext dsl, Collection<UUID> owners) {
    Map<Key, Sum> sums = new LinkedHashMap<>();
    dsl.selectFrom(TTP_TALLY)
        .where(TTP_TALLY.OWNER_UUID.in(owners))
        .forEach(row ->
            sums.merge(
                new Key(
                    row.get(TTP_TALLY.TECHNIQUE),
                    row.get(TTP_TALLY.TACTIC),
                    row.get(TTP_TALLY.RULE_ID),
                    EVERYBODY,
                    row.get(TTP_TALLY.CONFIDENCE),
                    row.get(TTP_TALLY.CONFIDENCE_ADJ)),
                new Sum(
                    row.get(TTP_TALLY.TAG_COUNT),
                    row.get(TTP_TALLY.FIRST_SEEN),
                    row.get(TTP_TALLY.LAST_SEEN)),
                Sum::plus));
    return sums;
  }

  private static void count(DSLContext dsl, Field<UUID> owner, Condition whose) {
    dsl.insertInto(TTP_TALLY)
        .columns(TTP_TALLY.fields())
        .select(
            dsl.select(
                    TECHNIQUE,
                    TTP_TAG.TACTIC,
                    TTP_TAG.RULE_ID,
                    owner,
                    TTP_TAG.CONFIDENCE,
                    TTP_TAG.CONFIDENCE_ADJ,
                    DSL.count().cast(Long.class),
                    DSL.min(TTP_TAG.OBSERVED_AT),
                    DSL.max(TTP_TAG.OBSERVED_AT))
                .from(TTP_TAG)
                .where(whose)
                .groupBy(
                    TECHNIQUE,
                    TTP_TAG.TACTIC,
                    TTP_TAG.RULE_ID,
                    owner,
                    TTP_TAG.CONFIDENCE,
                    TTP_TAG.CONFIDENCE_ADJ))
        .execute();
  }

  /** Whose some tags are. */
  static Set<UUID> owners(DSLContext dsl, Condition tags) {
    return dsl.selectDistinct(DSL.coalesce(TTP_TAG.ATTACKER_UUID, TTP_TAG.IDENTITY_UUID))
        .from(TTP_TAG)
        .where(tags)
        .fetchSet(row -> row.value1());
  }

  /** How many tags there are. */
  static long total(DSLContext dsl) {
    BigDecimal total =
        dsl.select(DSL.sum(TTP_TALLY.TAG_COUNT))
            .from(TTP_TALLY)
            .where(TTP_TALLY.OWNER_UUID.eq(EVERYBODY))
            .fetchSingle()
            .value1();
    return total == null ? 0 : total.longValueExact();
  }

  /** How many techniques were seen, a sub-technique for itself. */
  static long techniques(DSLContext dsl) {
    return dsl.fetchCount(
        dsl.selectDistinct(TTP_TALLY.TECHNIQUE)
            .from(TTP_TALLY)
            .where(TTP_TALLY.TAG_COUNT.gt(0L).and(TTP_TALLY.OWNER_UUID.eq(EVERYBODY))));
  }

  private static UUID ownerOf(Tag tag) {
    return Objects.requireNonNull(tag.attacker() == null ? tag.identity() : tag.attacker());
  }
}
