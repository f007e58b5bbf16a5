package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.TTP_TAG;
import static org.decnet.store.generated.Tables.TTP_TALLY;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.decnet.engine.bus.ChangeFacts;
import org.decnet.engine.bus.Changes;
import org.decnet.engine.port.Adjustment;
import org.decnet.engine.port.TagSpan;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.port.TagWindow;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.bus.Message;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TagPlace;
import org.decnet.model.tag.TechniqueTally;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Tags in SQL. */
final class JooqTagStore implements TagStore {
  /** Adjusted and held within 0..1, as {@link Tag#shownConfidence}. */
  static final Field<Double> SHOWN = shown(TTP_TALLY.CONFIDENCE, TTP_TALLY.CONFIDENCE_ADJ);

  /** What is below the floor was refreshed away; its row stays for the next time. */
  private static final Condition LISTED = TTP_TAG.CONFIDENCE.ge(TagStore.FLOOR);

  static final Condition COUNTED =
      TTP_TALLY.CONFIDENCE.ge(TagStore.FLOOR).and(TTP_TALLY.TAG_COUNT.gt(0L));

  private static final Comparator<StoredTag> NEWEST_FIRST =
      Comparator.comparing((StoredTag stored) -> stored.tag().observedAt())
          .reversed()
          .thenComparing(stored -> stored.tag().uuid().toString());

  private static final int PAGE = 1_000;

  private static Field<Double> shown(Field<Double> confidence, Field<Double> adjustment) {
    return DSL.least(DSL.greatest(confidence.plus(adjustment), DSL.inline(0.0)), DSL.inline(1.0));
  }

  private final Database database;
  private final TagInsert tagInsert;
  private final OutboxAppender outbox;
  private final Watching watching;
  private final Clock clock;

  JooqTagStore(
      Database database,
      TagInsert tagInsert,
      OutboxAppender outbox,
      Watching watching,
      Clock clock) {
    this.database = database;
    this.tagInsert = tagInsert;
    this.outbox = outbox;
    this.watching = watching;
    this.clock = clock;
  }

  @Override
  public int insertTags(List<Tag> tags) {
    if (tags.isEmpty()) {
      return 0;
    }
    TagInsert.Outcome outcome =
        database.write((connection, dsl) -> tagInsert.insert(connection, tags, clock.instant()));
    watching.by().tagged(tags, outcome.kept(), outcome.fresh().size());
    return outcome.fresh().size();
  }

  @Override
  public Set<UUID> known(Collection<UUID> ids) {
    return database.read(dsl -> {
      Set<UUID> known = new HashSet<>();
      Chunks.each(
          ids,
          some ->
              dsl.select(TTP_TAG.UUID)
                  .from(TTP_TAG)
                  .where(TTP_TAG.UUID.in(some))
                  .forEach(row -> known.add(row.value1())));
      return known;
    });
  }

  @Override
  public int refreshTags(String sourceKind, String sourceId, List<Tag> tags) {
    List<Tag> added =
        database.write((connection, dsl) -> {
          Instant now = clock.instant();
          dsl.update(TTP_TAG)
              .set(TTP_TAG.CONFIDENCE, 0.0)
              .where(TTP_TAG.SOURCE_KIND.eq(sourceKind))
              .and(TTP_TAG.SOURCE_ID.eq(sourceId))
              .and(TTP_TAG.UUID.notIn(tags.stream().map(Tag::uuid).toList()))
              .execute();
          List<Tag> fresh = tagInsert.refresh(connection, tags, now);
          tagInsert.recount(
              connection, dsl, TallyTable.owners(dsl, ofSource(sourceKind, sourceId)));
          List<Message> told = ChangeFacts.messages(Changes.NONE.withTags(fresh));
          outbox.append(connection, dsl, told, now);
          return fresh;
        });
    if (!added.isEmpty()) {
      outbox.announce();
    }
    watching.by().tagged(tags, tags.size(), added.size());
    return added.size();
  }

  @Override
  public void adjustConfidence(UUID attacker, Adjustment adjustment) {
    Field<Double> changed =
        switch (adjustment) {
          case RAISE ->
              DSL.least(TTP_TAG.CONFIDENCE_ADJ.plus(Adjustment.STEP), DSL.inline(Adjustment.MOST));
          case LOWER -> DSL.inline(-Adjustment.STEP);
        };
    database.write((connection, dsl) -> {
      int rows =
          dsl.update(TTP_TAG)
              .set(TTP_TAG.CONFIDENCE_ADJ, changed)
              .where(TTP_TAG.ATTACKER_UUID.eq(attacker))
              .and(TTP_TAG.SOURCE_KIND.in(Adjustment.SOURCE_KINDS))
              .execute();
      tagInsert.recount(connection, dsl, List.of(attacker));
      return rows;
    });
  }

  @Override
  public List<TechniqueTally> tally(Scope scope, TagWindow window, double minConfidence) {
    Field<BigDecimal> count = DSL.sum(TTP_TALLY.TAG_COUNT);
    Field<Instant> first = DSL.min(TTP_TALLY.FIRST_SEEN);
    Field<Instant> last = DSL.max(TTP_TALLY.LAST_SEEN);
    Field<Double> highest = DSL.max(SHOWN);
    return database.read(dsl ->
        dsl.select(
                TTP_TALLY.TECHNIQUE,
                TTP_TALLY.TACTIC,
                TTP_TALLY.RULE_ID,
                count,
                first,
                last,
                highest)
            .from(TagScopes.tallies(dsl, scope, window))
            .where(COUNTED)
            .and(SHOWN.ge(minConfidence))
            .groupBy(TTP_TALLY.TECHNIQUE, TTP_TALLY.TACTIC, TTP_TALLY.RULE_ID)
            .orderBy(TTP_TALLY.TECHNIQUE, TTP_TALLY.TACTIC, TTP_TALLY.RULE_ID)
            .fetch(row ->
                new TechniqueTally(
                    new TechniqueId(row.get(TTP_TALLY.TECHNIQUE)),
                    new TacticId(row.get(TTP_TALLY.TACTIC)),
                    new RuleId(row.get(TTP_TALLY.RULE_ID)),
                    row.get(count).longValueExact(),
                    row.get(first),
                    row.get(last),
                    row.get(highest))));
  }

  @Override
  public Map<TechniqueId, Long> identities(Scope scope, TagWindow window, double minConfidence) {
    Field<Integer> identities =
        DSL.countDistinct(
            DSL.coalesce(ATTACKER_IDENTITIES.MERGED_INTO_UUID, ATTACKER_IDENTITIES.UUID));
    return database.read(dsl -> {
      Map<TechniqueId, Long> counts = new HashMap<>();
      dsl.select(TTP_TALLY.TECHNIQUE, identities)
          .from(TagScopes.talliesByOwner(dsl, scope, window))
          .leftJoin(ATTACKERS)
          .on(ATTACKERS.UUID.eq(TTP_TALLY.OWNER_UUID))
          .join(ATTACKER_IDENTITIES)
          .on(
              ATTACKER_IDENTITIES.UUID.eq(
                  DSL.coalesce(ATTACKERS.IDENTITY_ID, TTP_TALLY.OWNER_UUID)))
          .where(COUNTED)
          .and(SHOWN.ge(minConfidence))
          .groupBy(TTP_TALLY.TECHNIQUE)
          .forEach(row -> counts.put(new TechniqueId(row.value1()), row.value2().longValue()));
      return counts;
    });
  }

  @Override
  public List<StoredTag> tags(Scope scope, TechniqueId technique, TagWindow window, int limit) {
    return database.read(dsl -> {
      List<UUID> newest = new NewestTags(dsl, technique, window, limit).of(scope);
      List<StoredTag> tags = new ArrayList<>();
      Chunks.each(
          newest,
          some ->
              dsl.select(TagTable.COLUMNS)
                  .from(TTP_TAG)
                  .where(TTP_TAG.UUID.in(some))
                  .forEach(row -> tags.add(TagTable.tag(row))));
      tags.sort(NEWEST_FIRST);
      return tags;
    });
  }

  @Override
  public void tagsOfRelease(String release, Consumer<StoredTag> visitor) {
    List<StoredTag> page;
    Condition after = DSL.noCondition();
    do {
      Condition behind = after;
      page =
          database.read(dsl ->
              dsl.select(TagTable.COLUMNS)
                  .from(TTP_TAG)
                  .where(TTP_TAG.ATTACK_RELEASE.eq(release))
                  .and(behind)
                  .orderBy(TTP_TAG.OBSERVED_AT, TTP_TAG.UUID)
                  .limit(PAGE)
                  .fetch(TagTable::tag));
      page.forEach(visitor);
      after = page.isEmpty() ? after : behind(page.getLast().tag());
    } while (page.size() == PAGE);
  }

  @Override
  public List<StoredTag> tagsAfter(@Nullable TagPlace after, @Nullable Instant since, int limit) {
    return database.read(dsl ->
        dsl.select(TagTable.COLUMNS)
            .from(TTP_TAG)
            .where(LISTED)
            .and(after == null ? DSL.noCondition() : behind(after))
            .and(since == null ? DSL.noCondition() : TTP_TAG.OBSERVED_AT.ge(since))
            .orderBy(TTP_TAG.CREATED_AT, TTP_TAG.UUID)
            .limit(Limits.rows(limit))
            .fetch(TagTable::tag));
  }

  @Override
  public List<StoredTag> tagsOfSource(String sourceKind, String sourceId) {
    return database.read(dsl ->
        dsl.select(TagTable.COLUMNS)
            .from(TTP_TAG)
            .where(ofSource(sourceKind, sourceId))
            .orderBy(TallyTable.TECHNIQUE, TTP_TAG.TACTIC, TTP_TAG.RULE_ID, TTP_TAG.UUID)
            .fetch(TagTable::tag));
  }

  @Override
  public List<StoredTag> tagsOfRule(RuleId rule, @Nullable TagPlace behind, int limit) {
    return database.read(dsl ->
        dsl.select(TagTable.COLUMNS)
            .from(TTP_TAG)
            .where(TTP_TAG.RULE_ID.eq(Widths.name(rule.value())))
            .and(LISTED)
            .and(behind == null ? DSL.noCondition() : before(behind))
            .orderBy(TTP_TAG.OBSERVED_AT.desc(), TTP_TAG.UUID.desc())
            .limit(Limits.rows(limit))
            .fetch(TagTable::tag));
  }

  @Override
  public Map<TechniqueId, SortedMap<Instant, Long>> histogram(TagSpan span) {
    Condition wanted =
        TTP_TAG
            .OBSERVED_AT
            .ge(span.from())
            .and(TTP_TAG.OBSERVED_AT.lt(span.until()))
            .and(LISTED)
            .and(shown(TTP_TAG.CONFIDENCE, TTP_TAG.CONFIDENCE_ADJ).ge(span.minConfidence()));
    return database.read(dsl -> Intervals.ofTags(dsl, span, wanted));
  }

  @Override
  public Map<RuleId, Long> firings(Instant since) {
    Map<RuleId, Long> counts = new HashMap<>();
    return database.read(dsl -> {
      releases(dsl)
          .forEach(release ->
              dsl.select(TTP_TAG.RULE_ID, DSL.count())
                  .from(TTP_TAG)
                  .where(TTP_TAG.ATTACK_RELEASE.eq(release))
                  .and(TTP_TAG.OBSERVED_AT.ge(since))
                  .groupBy(TTP_TAG.RULE_ID)
                  .forEach(row ->
                      counts.merge(new RuleId(row.value1()), row.value2().longValue(), Long::sum)));
      return counts;
    });
  }

  // An index begins with the release: one look for each, and the times lie in order behind it.
  private static List<String> releases(DSLContext dsl) {
    List<String> releases = new ArrayList<>();
    String next = firstRelease(dsl, DSL.noCondition());
    while (next != null) {
      releases.add(next);
      next = firstRelease(dsl, TTP_TAG.ATTACK_RELEASE.gt(next));
    }
    return releases;
  }

  private static @Nullable String firstRelease(DSLContext dsl, Condition condition) {
    return dsl.select(DSL.min(TTP_TAG.ATTACK_RELEASE))
        .from(TTP_TAG)
        .where(condition)
        .fetchSingle()
        .value1();
  }

  @Override
  public Optional<StoredTag> tag(UUID uuid) {
    return database.read(dsl ->
        dsl.select(TagTable.COLUMNS)
            .from(TTP_TAG)
            .where(TTP_TAG.UUID.eq(uuid))
            .fetchOptional(TagTable::tag));
  }

  // The first comparison alone can use an index.
  private static Condition behind(Tag last) {
    return TTP_TAG
        .OBSERVED_AT
        .ge(last.observedAt())
        .and(TTP_TAG.OBSERVED_AT.gt(last.observedAt()).or(TTP_TAG.UUID.gt(last.uuid())));
  }

  private static Condition behind(TagPlace place) {
    return TTP_TAG
        .CREATED_AT
        .ge(place.at())
        .and(TTP_TAG.CREATED_AT.gt(place.at()).or(TTP_TAG.UUID.gt(place.uuid())));
  }

  private static Condition before(TagPlace place) {
    return TTP_TAG
        .OBSERVED_AT
        .le(place.at())
        .and(TTP_TAG.OBSERVED_AT.lt(place.at()).or(TTP_TAG.UUID.lt(place.uuid())));
  }

  private static Condition ofSource(String sourceKind, String sourceId) {
    return TTP_TAG.SOURCE_KIND.eq(sourceKind).and(TTP_TAG.SOURCE_ID.eq(Widths.name(sourceId)));
  }
}
