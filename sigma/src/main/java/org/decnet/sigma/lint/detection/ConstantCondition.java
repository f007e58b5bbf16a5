package org.decnet.sigma.lint.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.sigma.Document;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/**
 * Conditions that come out the same whatever their searches do. Searches that look for the same
 * count as one.
 */
record ConstantCondition() implements Check.OfDocument {
  /** Every combination is tried, so their number is bounded. */
  private static final int MOST_SEARCHES = 12;

  @Override
  public String id() {
    return "constant-condition";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.FAULT;
  }

  @Override
  public void look(Document document, Findings findings) {
    Detection detection = Located.detection(document);
    if (detection == null) {
      return;
    }
    for (Condition condition : detection.conditions()) {
      Set<Boolean> outcomes = outcomes(condition, detection);
      if (outcomes.size() == 1) {
        findings.add(
            document,
            "detection.condition",
            "the condition is always " + outcomes.iterator().next(),
            "look for a search that stands both with and without 'not'");
      }
    }
  }

  private static Set<Boolean> outcomes(Condition condition, Detection detection) {
    Set<String> names = new HashSet<>();
    DeadSearch.collect(condition, names);
    Map<String, Integer> variables = new HashMap<>();
    List<String> meanings = new ArrayList<>();
    for (String name : names) {
      String meaning = Meaning.of(detection.searches().get(name));
      if (!meanings.contains(meaning)) {
        meanings.add(meaning);
      }
      variables.put(name, meanings.indexOf(meaning));
    }
    Set<Boolean> outcomes = new HashSet<>();
    if (meanings.size() > MOST_SEARCHES) {
      return outcomes;
    }
    for (int bits = 0; bits < 1 << meanings.size() && outcomes.size() < 2; bits++) {
      int assignment = bits;
      outcomes.add(
          Truth.of(condition, name -> (assignment >> variables.getOrDefault(name, 0) & 1) == 1));
    }
    return outcomes;
  }
}
