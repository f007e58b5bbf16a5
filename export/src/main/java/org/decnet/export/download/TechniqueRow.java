package org.decnet.export.download;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.TechniqueSighting;
import org.jspecify.annotations.Nullable;

/** A technique over all sessions of an attacker. */
record TechniqueRow(
    TechniqueId technique,
    @Nullable String tactic,
    long count,
    Instant first,
    Instant last,
    double confidence,
    SortedSet<String> rules) {

  /** A row for each technique, by id. */
  static List<TechniqueRow> of(ActorFacts facts) {
    Map<String, TechniqueRow> rows = new TreeMap<>();
    facts
        .techniques()
        .forEach(sighting ->
            rows.merge(sighting.technique().value(), row(sighting), TechniqueRow::join));
    return List.copyOf(rows.values());
  }

  private static TechniqueRow row(TechniqueSighting sighting) {
    return new TechniqueRow(
        sighting.technique(),
        sighting.tactic(),
        sighting.count(),
        sighting.firstSeen(),
        sighting.lastSeen(),
        sighting.confidence(),
        new TreeSet<>(sighting.rules().keySet()));
  }

  private TechniqueRow join(TechniqueRow other) {
    SortedSet<String> all = new TreeSet<>(rules);
    all.addAll(other.rules);
    return new TechniqueRow(
        technique,
        tactic == null || (other.tactic != null && other.tactic.compareTo(tactic) > 0)
            ? other.tactic
            : tactic,
        count + other.count,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        Math.max(confidence, other.confidence),
        all);
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("technique_id", technique.parent().value());
    json.put("sub_technique_id", technique.isSub() ? technique.value() : null);
    json.put("tactic", tactic);
    json.put("count", count);
    json.put("first_seen", first.toString());
    json.put("last_seen", last.toString());
    json.put("confidence_max", confidence);
    json.put("rule_ids", List.copyOf(rules));
    return json;
  }
}
