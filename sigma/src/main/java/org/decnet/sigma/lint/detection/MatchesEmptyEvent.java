package org.decnet.sigma.lint.detection;

import org.decnet.sigma.Document;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;
import org.jspecify.annotations.Nullable;

/**
 * Rules that match an event without any field. Filters may: what they match is only taken out of
 * what another rule matches.
 */
record MatchesEmptyEvent() implements Check.OfDocument {
  @Override
  public String id() {
    return "matches-empty-event";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.WARNING;
  }

  @Override
  public void look(Document document, Findings findings) {
    if (!(document instanceof Rule rule)) {
      return;
    }
    for (Condition condition : rule.detection().conditions()) {
      if (Truth.of(condition, name -> holds(rule.detection().searches().get(name)))) {
        findings.add(
            rule,
            "detection.condition",
            "an event that has none of the rule's fields matches",
            "add a search for something that must be there");
      }
    }
  }

  private static boolean holds(@Nullable Search search) {
    return switch (search) {
      case null -> false;
      case Search.AllOf all -> all.parts().stream().allMatch(MatchesEmptyEvent::holds);
      case Search.AnyOf any -> any.parts().stream().anyMatch(MatchesEmptyEvent::holds);
      case Search.Item item when item.quantifier() == Search.Quantifier.ALL ->
          item.negated() != item.tests().stream().allMatch(MatchesEmptyEvent::holds);
      case Search.Item item ->
          item.negated() != item.tests().stream().anyMatch(MatchesEmptyEvent::holds);
    };
  }

  private static boolean holds(Test test) {
    return switch (test) {
      case Test.Null none -> true;
      case Test.Exists exists -> !exists.expected();
      case Test other -> false;
    };
  }
}
