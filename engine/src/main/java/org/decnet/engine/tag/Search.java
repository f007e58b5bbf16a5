package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.derive.DerivedLine;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.Event;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.sigma.Rule;

/** Holds one event, and what derives from it, against the rules. */
final class Search {
  private final ActiveRules active;
  private final Event source;
  private final Map<Key, Match> matches = new LinkedHashMap<>(0);
  private final List<Findings.Hit> hits = new ArrayList<>(0);
  private final List<PackRule> suppressed = new ArrayList<>(0);

  private Search(ActiveRules active, Event source) {
    this.active = active;
    this.source = source;
  }

  /** What the rules find. */
  static Findings of(ActiveRules active, Derived derived) {
    Search search = new Search(active, derived.base());
    search.at(Findings.SOURCE, derived.base());
    DerivedLine line = derived.line();
    if (line != null) {
      search.at(line);
    }
    return search.findings();
  }

  private void at(DerivedLine line) {
    boolean outlinesSuffice = active.pack().commandFacts().outlinesSuffice();
    for (int i = 0; i < line.outlines().size(); i++) {
      at(i, outlinesSuffice ? line.outlines().get(i) : line.event(i, source));
    }
  }

  private void at(int index, Event event) {
    List<Rule> watched = new ArrayList<>(0);
    active.pack().match(event, source, rule -> matched(rule, event, watched));
    if (!watched.isEmpty()) {
      hits.add(new Findings.Hit(index, watched));
    }
  }

  private void matched(PackRule rule, Event event, List<Rule> watched) {
    if (active.states().mode(rule.id()) == RuleState.Mode.DISABLED) {
      suppress(rule);
      return;
    }
    PackCorrelations correlations = active.pack().correlations();
    Rule watchedAs = correlations.source(rule);
    if (watchedAs == null || correlations.reports(rule)) {
      claim(rule, event);
    }
    if (watchedAs != null) {
      watched.add(watchedAs);
    }
  }

  // Each of many statements may match it; it kept silent once.
  private void suppress(PackRule rule) {
    if (suppressed.stream().noneMatch(known -> known.id().equals(rule.id()))) {
      suppressed.add(rule);
    }
  }

  private void claim(PackRule rule, Event event) {
    for (Emission emission : rule.emits()) {
      OptionalDouble confidence = active.states().apply(rule.id(), emission.confidenceFor(event));
      if (confidence.isPresent()) {
        matches
            .computeIfAbsent(new Key(rule.id(), emission.technique()), key -> new Match(rule))
            .add(emission, confidence.getAsDouble(), event);
      }
    }
  }

  private Findings findings() {
    if (matches.isEmpty()) {
      return new Findings(List.of(), hits, suppressed);
    }
    EvidenceWriter evidence = new EvidenceWriter(active.pack(), source);
    List<Findings.Claim> claims = new ArrayList<>(matches.size());
    for (Match match : matches.values()) {
      claims.add(match.claim(evidence));
    }
    return new Findings(claims, hits, suppressed);
  }

  /** What has a tag of its own: the id of a tag follows from it. */
  private record Key(RuleId rule, TechniqueId technique) {}

  /** The strongest emission for one technique of one rule, and every event that matched it. */
  private static final class Match {
    private final PackRule rule;
    private final List<Event> events = new ArrayList<>(1);
    private Emission strongest;
    private double confidence = -1;

    Match(PackRule rule) {
      this.rule = rule;
      this.strongest = rule.emits().getFirst();
    }

    void add(Emission emission, double sure, Event event) {
      events.add(event);
      if (sure > confidence) {
        strongest = emission;
        confidence = sure;
      }
    }

    Findings.Claim claim(EvidenceWriter evidence) {
      return new Findings.Claim(rule, strongest, confidence, evidence.cite(rule, events));
    }
  }
}
