package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.TTP_TAG;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.bus.ChangeFacts;
import org.decnet.engine.bus.Changes;
import org.decnet.engine.port.Adjustment;
import org.decnet.engine.port.TagStore;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.bus.Message;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TechniqueTally;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Tags in SQL. */
final class JooqTagStore implements TagStore {
  /** Adjusted and held within 0..1, as {@link Tag#shownConfidence}. */
  private static final Field<Double> SHOWN =
      DSL.least(
          DSL.greatest(TTP_TAG.CONFIDENCE.plus(TTP_TAG.CONFIDENCE_ADJ), DSL.inline(0.0)),
          DSL.inline(1.0));

  /** What is below the floor was refreshed away; its row stays for the next time. */
  private static final Condition LISTED = TTP_TAG.CONFIDENCE.ge(TagStore.FLOOR);

  private static final Field<String> TECHNIQUE =
      DSL.coalesce(TTP_TAG.SUB_TECHNIQUE_ID, TTP_TAG.TECHNIQUE_ID);

  private final Database database;
  private final TagInsert tagInsert;
  private final OutboxAppender outbox;
  private final Clock clock;

  JooqTagStore(Database database, TagInsert tagInsert, OutboxAppender outbox, Clock clock) {
    this.database = database;
    this.tagInsert = tagInsert;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public int insertTags(List<Tag> tags) {
    if (tags.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    return database.write(
        (connection, dsl) -> tagInsert.insert(connection, tags, now).fresh().size());
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
    Instant now = clock.instant();
    List<Tag> added =
        database.write((connection, dsl) -> {
          dsl.update(TTP_TAG)
              .set(TTP_TAG.CONFIDENCE, 0.0)
              .where(TTP_TAG.SOURCE_KIND.eq(sourceKind))
              .and(TTP_TAG.SOURCE_ID.eq(sourceId))
              .and(TTP_TAG.UUID.notIn(tags.stream().map(Tag::uuid).toList()))
              .execute();
          List<Tag> fresh = tagInsert.refresh(connection, tags, now);
          List<Message> told = ChangeFacts.messages(Changes.NONE.withTags(fresh));
          outbox.append(connection, dsl, told, now);
          return fresh;
        });
    if (!added.isEmpty()) {
      outbox.announce();
    }
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
    database.write((connection, dsl) ->
        dsl.update(TTP_TAG)
            .set(TTP_TAG.CONFIDENCE_ADJ, changed)
            .where(TTP_TAG.ATTACKER_UUID.eq(attacker))
            .and(TTP_TAG.SOURCE_KIND.in(Adjustment.SOURCE_KINDS))
            .execute());
  }

  @Override
  public List<TechniqueTally> tally(Scope scope, double minConfidence) {
    Field<Integer> count = DSL.count();
    Field<Instant> first = DSL.min(TTP_TAG.OBSERVED_AT);
    Field<Instant> last = DSL.max(TTP_TAG.OBSERVED_AT);
    Field<Double> highest = DSL.max(SHOWN);
    return database.read(dsl ->
        dsl.select(TECHNIQUE, TTP_TAG.TACTIC, TTP_TAG.RULE_ID, count, first, last, highest)
            .from(TTP_TAG)
            .where(within(dsl, scope))
            .and(LISTED)
            .and(SHOWN.ge(minConfidence))
            .groupBy(TECHNIQUE, TTP_TAG.TACTIC, TTP_TAG.RULE_ID)
            .orderBy(TECHNIQUE, TTP_TAG.TACTIC, TTP_TAG.RULE_ID)
            .fetch(row ->
                new TechniqueTally(
                    new TechniqueId(row.get(TECHNIQUE)),
                    new TacticId(row.get(TTP_TAG.TACTIC)),
                    new RuleId(row.get(TTP_TAG.RULE_ID)),
                    row.get(count),
                    row.get(first),
                    row.get(last),
                    row.get(highest))));
  }

  @Override
  public List<StoredTag> tags(Scope scope, TechniqueId technique, int limit) {
    Condition ofTechnique =
        technique.isSub()
            ? TTP_TAG.SUB_TECHNIQUE_ID.eq(technique.value())
            : TTP_TAG.TECHNIQUE_ID.eq(technique.value());
    return database.read(dsl ->
        dsl.select(TagTable.COLUMNS)
            .from(TTP_TAG)
            .where(within(dsl, scope))
            .and(LISTED)
            .and(ofTechnique)
            .orderBy(TTP_TAG.OBSERVED_AT.desc(), TTP_TAG.UUID)
            .limit(Limits.rows(limit))
            .fetch(TagTable::tag));
  }

  @Override
  public List<StoredTag> tagsOfSource(String sourceKind, String sourceId) {
    return database.read(dsl ->
        dsl.select(TagTable.COLUMNS)
            .from(TTP_TAG)
            .where(TTP_TAG.SOURCE_KIND.eq(sourceKind))
            .and(TTP_TAG.SOURCE_ID.eq(Widths.name(sourceId)))
            .orderBy(TECHNIQUE, TTP_TAG.TACTIC, TTP_TAG.RULE_ID, TTP_TAG.UUID)
            .fetch(TagTable::tag));
  }

  @Override
  public Optional<StoredTag> tag(UUID uuid) {
    return database.read(dsl ->
        dsl.select(TagTable.COLUMNS)
            .from(TTP_TAG)
            .where(TTP_TAG.UUID.eq(uuid))
            .fetchOptional(TagTable::tag));
  }

  private static Condition within(DSLContext dsl, Scope scope) {
    return switch (scope) {
      case Scope.Fleet fleet -> DSL.noCondition();
      case Scope.OfAttacker of -> TTP_TAG.ATTACKER_UUID.eq(of.attacker());
      case Scope.OfSession of -> TTP_TAG.SESSION_ID.eq(Widths.session(of.session()));
      case Scope.OfIdentity of -> TagScopes.identity(dsl, of.identity());
      case Scope.OfCampaign of -> TagScopes.campaign(dsl, of.campaign());
    };
  }
}
