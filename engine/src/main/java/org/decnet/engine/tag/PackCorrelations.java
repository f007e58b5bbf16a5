package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.decnet.model.event.Field;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Document;
import org.decnet.sigma.Rule;
import org.decnet.sigma.SigmaProblem;
import org.decnet.sigma.correlate.CompiledCorrelations;
import org.decnet.sigma.correlate.Correlator;
import org.decnet.sigma.correlate.CorrelatorOptions;
import org.jspecify.annotations.Nullable;

/** The correlations of a pack, compiled together with the rules that they watch. Immutable. */
public final class PackCorrelations {
  /**
   * Nothing is released by itself: whoever reads the events says how far time is settled, because
   * only he knows whether he reads a log from its start or its end. What waits and what is
   * remembered fits into a small heap; what does not fit is counted. A run ends when its condition
   * has been false for one full timespan (spec 01, section 6).
   */
  private static final CorrelatorOptions OPTIONS =
      new CorrelatorOptions(
          CorrelatorOptions.UNBOUNDED, 50_000, 100_000, 10_000, 200_000, 20, false, true);

  private final List<PackRule> rules;
  private final Correlator correlator;
  private final List<SigmaProblem> problems;
  private final IdentityHashMap<Correlation, PackRule> byCorrelation = new IdentityHashMap<>();
  private final IdentityHashMap<PackRule, Rule> sources = new IdentityHashMap<>();
  private final List<Field> cited;

  private PackCorrelations(
      List<PackRule> rules,
      IdentityHashMap<PackRule, Rule> matched,
      CompiledCorrelations compiled) {
    this.rules = List.copyOf(rules);
    this.correlator = compiled.correlator();
    this.problems = compiled.problems();
    matched.forEach((rule, sigma) -> {
      if (correlator.watches(sigma)) {
        sources.put(rule, sigma);
      }
    });
    Set<Field> fields = new TreeSet<>();
    for (PackRule rule : rules) {
      if (rule.sigma() instanceof Correlation correlation) {
        byCorrelation.put(correlation, rule);
        rule.evidence().forEach(key -> addCitable(fields, EvidenceContract.fieldOf(key)));
      }
    }
    this.cited = List.copyOf(fields);
  }

  private static void addCitable(Set<Field> fields, @Nullable Field field) {
    if (field != null && !field.memoryOnly()) {
      fields.add(field);
    }
  }

  /**
   * Compiles the correlations among the rules of a pack.
   *
   * @param matched what rules about single events are matched by: themselves, with their filters
   */
  static PackCorrelations of(List<PackRule> rules, IdentityHashMap<PackRule, Rule> matched) {
    List<PackRule> correlations = rules.stream().filter(PackRule::isCorrelation).toList();
    List<Document> documents = new ArrayList<>();
    correlations.forEach(rule -> documents.add(rule.sigma()));
    // Without correlations nothing is watched, and most packs of the public have none.
    if (!correlations.isEmpty()) {
      documents.addAll(matched.values());
    }
    return new PackCorrelations(correlations, matched, Correlator.compile(documents, OPTIONS));
  }

  /** Whether the correlations of other rules, which are matched by this, would be the same. */
  boolean standFor(List<PackRule> others, IdentityHashMap<PackRule, Rule> matched) {
    boolean same = problems.isEmpty() && sources.entrySet().stream().allMatch(isAmong(matched));
    return same && isSame(rules, others.stream().filter(PackRule::isCorrelation).toList());
  }

  // By identity, as the correlator knows its rules.
  @SuppressWarnings("ReferenceEquality")
  private static Predicate<Map.Entry<PackRule, Rule>> isAmong(Map<PackRule, Rule> matched) {
    return entry -> matched.get(entry.getKey()) == entry.getValue();
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(List<PackRule> some, List<PackRule> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      same = some.get(i) == others.get(i);
    }
    return same;
  }

  /** The correlator; each pack whose correlations differ has another. */
  public Correlator correlator() {
    return correlator;
  }

  /** What is wrong with correlations, and with how they refer to each other. */
  List<SigmaProblem> problems() {
    return problems;
  }

  /** The rule of a correlation that came to hold. */
  public PackRule rule(Correlation correlation) {
    PackRule rule = byCorrelation.get(correlation);
    if (rule == null) {
      throw new IllegalStateException("Not of this pack: " + correlation.title());
    }
    return rule;
  }

  /** What the correlator knows a rule by; null if no correlation watches it. */
  public @Nullable Rule source(PackRule rule) {
    return sources.get(rule);
  }

  /** Whether a rule claims something for itself, beside what correlations make of it. */
  boolean reports(PackRule rule) {
    Rule source = sources.get(rule);
    return source == null || correlator.reports(source);
  }

  /** The fields of events that the evidence of some correlation cites. */
  public List<Field> cited() {
    return cited;
  }
}
