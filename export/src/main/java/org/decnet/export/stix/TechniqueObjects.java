package org.decnet.export.stix;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.TechniqueSighting;

/** The techniques of one attacker: that it uses them, and where that was seen. */
final class TechniqueObjects {
  private static final int MOST_SIGHTED = 999_999_999;

  private final AttackPatterns patterns;
  private final Tlp tlp;
  private final Consumer<StixObject> into;

  TechniqueObjects(AttackPatterns patterns, Tlp tlp, Consumer<StixObject> into) {
    this.patterns = patterns;
    this.tlp = tlp;
    this.into = into;
  }

  /**
   * Adds the techniques.
   *
   * @return number of sightings that are left out because the release does not know their technique
   */
  long add(ActorFacts facts, ActorObjects actor) {
    TreeMap<String, Use> uses = new TreeMap<>();
    long unknown = 0;
    for (TechniqueSighting sighting : facts.techniques()) {
      StixObject pattern = patterns.of(sighting.technique()).orElse(null);
      if (pattern == null) {
        unknown++;
        continue;
      }
      String key = sighting.technique().value();
      Use now = Use.of(pattern, sighting);
      uses.merge(key, now, Use::join);
    }
    for (Use use : uses.values()) {
      into.accept(use.pattern());
      into.accept(use(actor, use));
    }
    for (TechniqueSighting sighting : facts.techniques()) {
      Use use = uses.get(sighting.technique().value());
      if (use != null) {
        into.accept(sighting(facts, actor, use.pattern().id(), sighting));
      }
    }
    return unknown;
  }

  private StixObject use(ActorObjects actor, Use use) {
    boolean lasted = StixText.time(use.first()).compareTo(StixText.time(use.last())) < 0;
    return Links.builder(
            "uses",
            actor.actorId(),
            use.pattern().id(),
            tlp,
            use.first(),
            use.last(),
            ActorObjects.percent(use.confidence()))
        .set("start_time", StixText.time(use.first()))
        // Must be later than the start (STIX 2.1, section 5.1).
        .set("stop_time", lasted ? StixText.time(use.last()) : null)
        .build();
  }

  private StixObject sighting(
      ActorFacts facts, ActorObjects actor, String pattern, TechniqueSighting sighting) {
    String scope =
        sighting.session() == null ? facts.attacker().uuid().toString() : sighting.session();
    return ActorObjects.own(
            StixIds.ours("sighting", "sighting|" + pattern + "|" + scope),
            tlp,
            sighting.firstSeen(),
            sighting.lastSeen(),
            ActorObjects.percent(sighting.confidence()))
        // A sensor may give one name to what two attackers did; there is one sighting a session.
        .shared()
        .set("first_seen", StixText.time(sighting.firstSeen()))
        .set("last_seen", StixText.time(sighting.lastSeen()))
        .set("count", (int) Math.min(sighting.count(), MOST_SIGHTED))
        .set("sighting_of_ref", pattern)
        .set(
            "observed_data_refs", actor.addressSeen() == null ? null : List.of(actor.addressSeen()))
        .set("where_sighted_refs", List.of(CommonObjects.ORGANISATION))
        .set("extensions", Extension.of(Extension.claims(sighting)))
        .build();
  }

  /** All sightings of one technique. */
  private record Use(
      StixObject pattern, TechniqueId technique, Instant first, Instant last, double confidence) {
    static Use of(StixObject pattern, TechniqueSighting sighting) {
      return new Use(
          pattern,
          sighting.technique(),
          sighting.firstSeen(),
          sighting.lastSeen(),
          sighting.confidence());
    }

    Use join(Use other) {
      return new Use(
          pattern,
          technique,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          Math.max(confidence, other.confidence));
    }
  }
}
