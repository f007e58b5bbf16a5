package org.decnet.sigma.lint.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Document;
import org.decnet.sigma.Place;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** Searches that no condition uses. */
record DeadSearch() implements Check.OfDocument {
  @Override
  public String id() {
    return "dead-search";
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
    Set<String> used = new HashSet<>();
    detection.conditions().forEach(condition -> collect(condition, used));
    for (String name : detection.searches().keySet()) {
      if (!used.contains(name)) {
        Place place = place(document, name, detection.searches().get(name));
        findings.add(
            document,
            place,
            "detection." + name,
            "no condition uses this search",
            "name it in the condition or remove it");
      }
    }
  }

  /** The place of a search's first item: searches have none of their own. */
  static Place place(Document document, String name, Search search) {
    List<Located> items = Located.of(document, name, search);
    return items.isEmpty() ? Place.WHOLE_FILE : items.get(0).item().place();
  }

  /** Adds the names of the searches that a condition uses. */
  static void collect(Condition condition, Set<String> used) {
    switch (condition) {
      case Condition.Ref ref -> used.add(ref.search());
      case Condition.Not not -> collect(not.operand(), used);
      case Condition.And and -> and.operands().forEach(operand -> collect(operand, used));
      case Condition.Or or -> or.operands().forEach(operand -> collect(operand, used));
      case Condition.AtLeast some -> used.addAll(some.searches());
    }
  }
}
