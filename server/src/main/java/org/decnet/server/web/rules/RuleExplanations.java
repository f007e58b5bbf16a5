package org.decnet.server.web.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.server.web.rules.ExplainAnswer.ExplainedRule;
import org.decnet.server.web.rules.ExplainAnswer.ReadStatement;
import org.decnet.server.web.rules.ExplainAnswer.TestRow;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Finding;

/** Holds rules against an event and what follows from it. */
final class RuleExplanations {
  private static final int MOST_STATEMENTS = 256;

  /** To explain a rule it is compiled anew; of many that do not match the first ones will do. */
  private static final int MOST_EXPLAINED = 300;

  private final RulePack pack;
  private final List<Event> events;

  RuleExplanations(RulePack pack, Derived derived) {
    this.pack = pack;
    this.events =
        Stream.concat(Stream.of(derived.base()), derived.events().stream())
            .limit(MOST_STATEMENTS)
            .toList();
  }

  ExplainAnswer of(List<PackRule> rules) {
    Map<PackRule, Integer> matching = matching();
    List<ExplainedRule> explained = new ArrayList<>();
    List<ExplainedRule> others = new ArrayList<>();
    int leftOut = 0;
    for (PackRule rule : rules) {
      int place = matching.getOrDefault(rule, -1);
      int first = place < 0 ? firstCovered(rule) : place;
      if (first >= 0 && explained.size() + others.size() < MOST_EXPLAINED) {
        (place < 0 ? others : explained).add(explained(rule, first));
      } else if (first >= 0) {
        leftOut++;
      }
    }
    explained.addAll(others);
    return new ExplainAnswer(
        events.stream().map(RuleExplanations::row).toList(), explained, leftOut);
  }

  private Map<PackRule, Integer> matching() {
    IdentityHashMap<PackRule, Integer> matching = new IdentityHashMap<>();
    for (int i = 0; i < events.size(); i++) {
      int place = i;
      pack.match(events.get(i), rule -> matching.putIfAbsent(rule, place));
    }
    return matching;
  }

  private int firstCovered(PackRule rule) {
    for (int i = 0; i < events.size(); i++) {
      if (pack.covers(rule, events.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private ExplainedRule explained(PackRule rule, int place) {
    Explanation explanation = pack.explain(rule, events.get(place));
    List<Finding> findings =
        switch (explanation) {
          case Explanation.Matched matched -> matched.findings();
          case Explanation.NotMatched not -> not.reasons();
        };
    return new ExplainedRule(
        rule.id().value(),
        rule.sigma().title(),
        explanation instanceof Explanation.Matched,
        place,
        findings.stream().map(TestRow::of).toList());
  }

  private static ReadStatement row(Event event) {
    String statement = event.text(Field.STATEMENT_TEXT);
    return new ReadStatement(
        event.kind().kindName(),
        statement == null ? event.text(Field.COMMAND_TEXT) : statement,
        event.text(Field.IMAGE),
        event.text(Field.COMMAND_LINE));
  }
}
