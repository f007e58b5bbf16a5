package org.decnet.sigma.lint.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.sigma.Document;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** Items that must hold together and cannot. */
record ContradictoryItems() implements Check.OfDocument {
  /** Each item is compared with each, so their number is bounded. */
  private static final int MOST_ITEMS = 200;

  @Override
  public String id() {
    return "contradictory-items";
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
    Set<String> reported = new HashSet<>();
    for (Condition condition : detection.conditions()) {
      compare(Required.of(document, detection, condition), reported, findings);
    }
    for (Map.Entry<String, Search> search : detection.searches().entrySet()) {
      maps(document, search.getKey(), search.getValue(), reported, findings);
    }
  }

  private static void maps(
      Document document, String name, Search search, Set<String> reported, Findings findings) {
    switch (search) {
      case Search.AllOf all -> compare(Located.of(document, name, all), reported, findings);
      case Search.AnyOf any ->
          any.parts().forEach(part -> maps(document, name, part, reported, findings));
      case Search.Item item -> {}
    }
  }

  private static void compare(List<Located> items, Set<String> reported, Findings findings) {
    int size = Math.min(items.size(), MOST_ITEMS);
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        compare(items.get(i), items.get(j), reported, findings);
      }
    }
  }

  private static void compare(
      Located first, Located second, Set<String> reported, Findings findings) {
    String reason = Contradiction.between(first.item(), second.item());
    if (reason != null && reported.add(first.item().place() + " " + second.item().place())) {
      second.report(
          findings,
          "cannot hold together with '"
              + first.search()
              + "."
              + first.item().key()
              + "': "
              + reason,
          "change one of the two");
    }
  }
}
