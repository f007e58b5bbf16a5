package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.TTP_TAG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.decnet.engine.port.TagStore;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.fact.TechniqueSighting;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Tags of an attacker of one technique in one session. */
final class TechniqueFold {
  /** Releases are numbers, of which the longer one is the newer. */
  private static final Comparator<String> NEWER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final String technique;
  private final @Nullable String session;
  private final SortedMap<String, Integer> rules = new TreeMap<>();
  private final List<UUID> tags = new ArrayList<>();
  private long count;
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;
  private double confidence;
  private String release = "";
  private String tactic = "";

  private TechniqueFold(String technique, @Nullable String session) {
    this.technique = technique;
    this.session = session;
  }

  /** The key of a group; tags of no session come first. */
  private record Key(String technique, String session) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = technique.compareTo(other.technique);
      return order == 0 ? session.compareTo(other.session) : order;
    }
  }

  /** Tags of each of a group. */
  static Map<UUID, List<TechniqueSighting>> of(DSLContext dsl, AttackerGroup group) {
    Map<UUID, Map<Key, TechniqueFold>> folds = new HashMap<>();
    each(
        dsl,
        group.are(TTP_TAG.ATTACKER_UUID),
        row ->
            add(
                row,
                folds.computeIfAbsent(row.get(TTP_TAG.ATTACKER_UUID), none -> new TreeMap<>())));
    Map<UUID, List<TechniqueSighting>> sightings = new HashMap<>();
    folds.forEach((attacker, of) -> sightings.put(attacker, sightings(of)));
    return sightings;
  }

  /** Tags that meet a condition. */
  static List<TechniqueSighting> of(DSLContext dsl, Condition which) {
    Map<Key, TechniqueFold> folds = new TreeMap<>();
    each(dsl, which, row -> add(row, folds));
    return sightings(folds);
  }

  private static void each(DSLContext dsl, Condition which, Consumer<Record> visitor) {
    AttackerGroup.each(
        dsl.select(
                TTP_TAG.UUID,
                TTP_TAG.ATTACKER_UUID,
                TTP_TAG.TECHNIQUE_ID,
                TTP_TAG.SUB_TECHNIQUE_ID,
                TTP_TAG.TACTIC,
                TTP_TAG.SESSION_ID,
                TTP_TAG.CONFIDENCE,
                TTP_TAG.CONFIDENCE_ADJ,
                TTP_TAG.RULE_ID,
                TTP_TAG.RULE_VERSION,
                TTP_TAG.ATTACK_RELEASE,
                TTP_TAG.OBSERVED_AT)
            .from(TTP_TAG)
            .where(which)
            .and(TTP_TAG.CONFIDENCE.ge(TagStore.FLOOR))
            .orderBy(TTP_TAG.UUID),
        visitor);
  }

  private static void add(Record row, Map<Key, TechniqueFold> folds) {
    String sub = row.get(TTP_TAG.SUB_TECHNIQUE_ID);
    String technique = sub == null ? row.get(TTP_TAG.TECHNIQUE_ID) : sub;
    String session = row.get(TTP_TAG.SESSION_ID);
    folds
        .computeIfAbsent(
            new Key(technique, session == null ? "" : session),
            key -> new TechniqueFold(technique, session))
        .add(row);
  }

  private static List<TechniqueSighting> sightings(Map<Key, TechniqueFold> folds) {
    return folds.values().stream().map(TechniqueFold::sighting).toList();
  }

  private void add(Record row) {
    count++;
    Instant at = row.get(TTP_TAG.OBSERVED_AT);
    first = at.isBefore(first) ? at : first;
    last = at.isAfter(last) ? at : last;
    double shown = Math.clamp(row.get(TTP_TAG.CONFIDENCE) + row.get(TTP_TAG.CONFIDENCE_ADJ), 0, 1);
    confidence = Math.max(confidence, shown);
    rules.merge(row.get(TTP_TAG.RULE_ID), row.get(TTP_TAG.RULE_VERSION), Math::max);
    String of = row.get(TTP_TAG.ATTACK_RELEASE);
    release = NEWER.compare(of, release) > 0 ? of : release;
    String under = row.get(TTP_TAG.TACTIC);
    tactic = under.compareTo(tactic) > 0 ? under : tactic;
    if (tags.size() < TechniqueSighting.MOST_TAGS) {
      tags.add(row.get(TTP_TAG.UUID));
    }
  }

  private TechniqueSighting sighting() {
    return new TechniqueSighting(
        new TechniqueId(technique),
        session,
        count,
        first,
        last,
        confidence,
        rules,
        tags,
        release,
        tactic);
  }
}
