package org.decnet.engine.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.engine.correlate.EventValues;
import org.decnet.engine.correlate.Micros;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.derive.SessionMemory;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.normalise.Normaliser;
import org.decnet.engine.tag.PackCorrelations;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.tag.RuleId;
import org.decnet.sigma.Rule;
import org.decnet.sigma.correlate.CorrelationMatch;
import org.decnet.sigma.correlate.Correlator;
import org.decnet.sigma.correlate.CorrelatorState;
import org.decnet.sigma.correlate.MatchedEvent;

/** Runs cases the way that events run: normalised, taken apart, matched, correlated. */
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
   * @param cited statements that the rule matched, the word {@code event} for an input itself, or
   *     {@code run of n} for n events of a correlation
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
    Run run = new Run(rulesCase);
    run.events();
    return verdict(rulesCase, run.cited);
  }

  /** Every rule that an input matches, of whichever rule it is a case. */
  public Set<RuleId> fired(RuleCase rulesCase) {
    Run run = new Run(rulesCase);
    run.events();
    return run.fired;
  }

  /** The events of one case, one after the other. */
  private final class Run {
    private final PackCorrelations correlations = pack.correlations();
    private final Correlator correlator = correlations.correlator();
    private final CorrelatorState state = correlator.newState();
    private final SessionMemory sessions = new SessionMemory(deriver);
    private final List<String> cited = new ArrayList<>();
    private final Set<RuleId> fired = new TreeSet<>();
    private final RuleCase rulesCase;

    Run(RuleCase rulesCase) {
      this.rulesCase = rulesCase;
    }

    void events() {
      for (Event event : rulesCase.events()) {
        Derived derived = sessions.derive(normaliser.normalise(event));
        match(derived.base());
        derived.events().forEach(this::match);
      }
      correlator.finish(state, this::held);
    }

    private void match(Event event) {
      List<Rule> watched = new ArrayList<>();
      pack.match(
          event,
          rule -> {
            fire(rule.id(), citation(event));
            Rule source = correlations.source(rule);
            if (source != null) {
              watched.add(source);
            }
          });
      if (!watched.isEmpty()) {
        long time = Micros.of(event.time());
        String id = event.id().toString();
        correlator.step(
            state, new MatchedEvent(time, id, watched, new EventValues(event)), this::held);
      }
    }

    private void held(CorrelationMatch match) {
      fire(correlations.rule(match.correlation()).id(), "run of " + match.events());
    }

    private void fire(RuleId rule, String citation) {
      fired.add(rule);
      if (rule.equals(rulesCase.rule())) {
        cited.add(citation);
      }
    }
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
