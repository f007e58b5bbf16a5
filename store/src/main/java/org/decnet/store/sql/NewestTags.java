package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.TTP_TAG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.port.TagWindow;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.Scope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Ids of the newest tags of a technique. Those of an attacker lie in an index in the order of their
 * times, so of each attacker of an identity or a campaign only as many are read as are wanted, and
 * none that is older than those already found (ADR 199).
 */
final class NewestTags {
  /** Attackers of a statement. */
  private static final int AT_ONCE = 25;

  /** Where more attackers are in a scope, reading all their tags asks the database less often. */
  private static final int MOST_ATTACKERS = 1_000;

  private static final Comparator<Found> NEWEST_FIRST =
      Comparator.comparing(Found::time).reversed().thenComparing(found -> found.id().toString());

  private final DSLContext dsl;
  private final TechniqueId technique;
  private final Condition wanted;
  private final int limit;

  /** Tags of a technique, its sub-techniques included, in a window and above the floor. */
  NewestTags(DSLContext dsl, TechniqueId technique, TagWindow window, int limit) {
    this.dsl = dsl;
    this.technique = technique;
    this.limit = Limits.rows(limit);
    // What is below the floor was refreshed away; its row stays for the next time.
    this.wanted =
        TTP_TAG
            .CONFIDENCE
            .ge(TagStore.FLOOR)
            .and(
                technique.isSub()
                    ? TTP_TAG.SUB_TECHNIQUE_ID.eq(technique.value())
                    : TTP_TAG.TECHNIQUE_ID.eq(technique.value()))
            .and(TagWindows.of(window));
  }

  private record Found(Instant time, UUID id) {}

  /** Their ids, newest first. */
  List<UUID> of(Scope scope) {
    List<Found> found =
        switch (scope) {
          case Scope.OfIdentity of -> ofMany(TagScopes.identities(dsl, of));
          case Scope.OfCampaign of -> ofMany(TagScopes.identities(dsl, of));
          case Scope.Fleet fleet -> fetch(TagScopes.tags(wanted));
          case Scope.OfAttacker of ->
              fetch(TagScopes.tags(TTP_TAG.ATTACKER_UUID.eq(of.attacker()).and(wanted)));
          case Scope.OfSession of ->
              fetch(
                  TagScopes.tags(TTP_TAG.SESSION_ID.eq(Widths.session(of.session())).and(wanted)));
        };
    return found.stream().map(Found::id).toList();
  }

  private List<Found> ofMany(List<UUID> identities) {
    List<UUID> attackers = new ArrayList<>();
    Chunks.each(
        identities,
        some ->
            attackers.addAll(
                dsl.select(ATTACKERS.UUID)
                    .from(ATTACKERS)
                    .where(ATTACKERS.IDENTITY_ID.in(some))
                    .limit(MOST_ATTACKERS + 1)
                    .fetch(ATTACKERS.UUID)));
    if (attackers.size() > MOST_ATTACKERS) {
      return fetch(TagScopes.tags(identities, wanted));
    }
    List<Found> found = fetch(TagScopes.ownTags(identities, wanted));
    for (int from = 0; from < attackers.size(); from += AT_ONCE) {
      found =
          merged(
              found,
              fetch(
                  each(
                      attackers.subList(from, Math.min(from + AT_ONCE, attackers.size())),
                      worthIt(found))));
    }
    return found;
  }

  /** What is older than the last of enough is not among the newest. */
  private Condition worthIt(List<Found> found) {
    return found.size() < limit
        ? DSL.noCondition()
        : TTP_TAG.OBSERVED_AT.ge(found.getLast().time());
  }

  /** The newest of each attacker. */
  private Select<Record2<Instant, UUID>> each(List<UUID> attackers, Condition worthIt) {
    Condition ofTechnique =
        TTP_TAG.TECHNIQUE_ID.eq(technique.parent().value()).and(wanted).and(worthIt);
    Select<Record2<Instant, UUID>> all = null;
    for (UUID attacker : attackers) {
      Table<Record2<Instant, UUID>> newest =
          TagScopes.tags(TTP_TAG.ATTACKER_UUID.eq(attacker).and(ofTechnique))
              .orderBy(TTP_TAG.OBSERVED_AT.desc(), TTP_TAG.UUID)
              .limit(limit)
              .asTable("newest");
      Select<Record2<Instant, UUID>> one =
          DSL.select(newest.field(TTP_TAG.OBSERVED_AT), newest.field(TTP_TAG.UUID)).from(newest);
      all = all == null ? one : all.unionAll(one);
    }
    return Objects.requireNonNull(all, "no attackers");
  }

  private List<Found> merged(List<Found> some, List<Found> others) {
    List<Found> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(NEWEST_FIRST);
    return all.subList(0, Math.min(limit, all.size()));
  }

  // Only times and ids are sorted; what is shown is read after that.
  private List<Found> fetch(Select<Record2<Instant, UUID>> of) {
    Table<Record2<Instant, UUID>> found = of.asTable("found", "observed_at", "uuid");
    var time = found.field("observed_at", TTP_TAG.OBSERVED_AT.getDataType());
    var id = found.field("uuid", TTP_TAG.UUID.getDataType());
    return dsl.select(time, id)
        .from(found)
        .orderBy(time.desc(), id)
        .limit(limit)
        .fetch(row -> new Found(row.value1(), row.value2()));
  }
}
