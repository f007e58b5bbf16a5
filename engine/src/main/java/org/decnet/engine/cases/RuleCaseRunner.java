package org.decnet.engine.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.normalise.Normaliser;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.tag.RuleId;

/** Runs cases the way that events run: normalised, taken apart, matched. */
public final class RuleCaseRunner {
  private final RulePack pack;
  private final Normaliser normaliser = new Normaliser();
  private final StatementDeriver deriver = new StatementDeriver();

  /** A runner for the rules of a pack. */
  public RuleCaseRunner(RulePack pack) {
    this.pack = pack;
  }

  /**
   * What became of a case.
   *
   * @param passed whether the rule did as the case demands
   * @param cited statements that the rule matched, or the word {@code event} for the input itself
   * @param message what went wrong, or that nothing did
   */
  public record Verdict(boolean passed, List<String> cited, String message) {
    /** Copies the list. */
    public Verdict {
      cited = List.copyOf(cited);
    }
  }

  /** Runs one case. */
  public Verdict run(RuleCase rulesCase) {
    List<String> cited = new ArrayList<>();
    for (Event event : eventsOf(rulesCase.event())) {
      pack.match(
          event,
          rule -> {
            if (rule.id().equals(rulesCase.rule())) {
              cited.add(citation(event));
            }
          });
    }
    return verdict(rulesCase, cited);
  }

  /** Every rule that an input matches, of whichever rule it is a case. */
  public Set<RuleId> fired(RuleCase rulesCase) {
    Set<RuleId> fired = new TreeSet<>();
    eventsOf(rulesCase.event()).forEach(event -> pack.match(event, rule -> fired.add(rule.id())));
    return fired;
  }

  /** The events that an input gives: itself and what derives from it. */
  private List<Event> eventsOf(Event input) {
    StatementDeriver.Derived derived = deriver.derive(normaliser.normalise(input));
    List<Event> events = new ArrayList<>();
    events.add(derived.base());
    events.addAll(derived.events());
    return events;
  }

  private static String citation(Event event) {
    String statement = event.text(Field.STATEMENT_TEXT);
    return statement == null ? "event" : statement;
  }

  private static Verdict verdict(RuleCase rulesCase, List<String> cited) {
    if (rulesCase.matches() && cited.isEmpty()) {
      return new Verdict(false, cited, rulesCase.rule() + " is silent on: " + rulesCase.label());
    }
    if (!rulesCase.matches() && !cited.isEmpty()) {
      String message = rulesCase.rule() + " matches " + cited + " in: " + rulesCase.label();
      return new Verdict(false, cited, message);
    }
    if (!rulesCase.cites().isEmpty() && !rulesCase.cites().equals(cited)) {
      String message = rulesCase.rule() + " cites " + cited + " and not " + rulesCase.cites();
      return new Verdict(false, cited, message);
    }
    return new Verdict(true, cited, "as demanded");
  }
}
