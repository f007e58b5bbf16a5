package org.decnet.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.decnet.engine.cases.RuleCase;
import org.decnet.engine.cases.RuleCaseRunner;
import org.decnet.engine.cases.RuleCases;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.tag.RuleId;

/**
 * How rules do on the cases of all rules. A case is labelled for its own rule only: what another
 * rule says to it may well be true (a download that is run shows two techniques), so it counts
 * neither for nor against that rule and is listed as a crossing, for people to judge.
 */
public final class CaseScore {
  private final RuleCaseRunner runner;
  private final Map<RuleId, Counts> counts = new TreeMap<>();
  private final List<Crossing> crossings = new ArrayList<>();

  /** A score for the rules of a pack. */
  public CaseScore(RulePack pack) {
    this.runner = new RuleCaseRunner(pack);
    for (PackRule rule : pack.rules()) {
      counts.put(rule.id(), new Counts());
    }
  }

  /**
   * A rule that fired on a case of another.
   *
   * @param one the case
   * @param rule the rule that fired
   */
  public record Crossing(RuleCase one, RuleId rule) {}

  /**
   * What a rule's own cases and those of others say about it.
   *
   * @param mustMatch own cases that it must match
   * @param found those of them that it does
   * @param mustNot own cases that it must not match
   * @param wrong those of them that it does
   * @param crossed cases of other rules that it matches
   */
  public record RuleFigures(
      RuleId rule, long mustMatch, long found, long mustNot, long wrong, long crossed) {
    /** Share of its matches that are demanded; empty if no own case fires it. */
    public OptionalDouble precision() {
      return share(found, found + wrong);
    }

    /** Share of the demanded matches that are found; empty if none is demanded. */
    public OptionalDouble recall() {
      return share(found, mustMatch);
    }

    private static OptionalDouble share(long part, long whole) {
      return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
  }

  /** Counts the cases of one rule. Cases of a rule that the pack lacks count for nobody. */
  public void add(RuleCases cases) {
    for (RuleCase one : cases.cases()) {
      Set<RuleId> fired = runner.fired(one);
      Counts own = counts.get(one.rule());
      if (own != null) {
        own.count(one.matches(), fired.contains(one.rule()));
      }
      for (RuleId rule : fired) {
        if (!rule.equals(one.rule())) {
          crossings.add(new Crossing(one, rule));
          counts.computeIfAbsent(rule, id -> new Counts()).crossed++;
        }
      }
    }
  }

  /** Every rule of the pack, by id. */
  public List<RuleFigures> rules() {
    List<RuleFigures> rules = new ArrayList<>();
    counts.forEach((rule, c) ->
        rules.add(new RuleFigures(rule, c.mustMatch, c.found, c.mustNot, c.wrong, c.crossed)));
    return rules;
  }

  /** Rules that fired on cases of others, in the order of the cases. */
  public List<Crossing> crossings() {
    return List.copyOf(crossings);
  }

  private static final class Counts {
    private long mustMatch;
    private long found;
    private long mustNot;
    private long wrong;
    private long crossed;

    void count(boolean matches, boolean fired) {
      if (matches) {
        mustMatch++;
        found += fired ? 1 : 0;
      } else {
        mustNot++;
        wrong += fired ? 1 : 0;
      }
    }
  }
}
