package org.decnet.sigma.lint.header;

import java.util.function.Predicate;
import org.decnet.sigma.Document;
import org.decnet.sigma.Filter;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/**
 * Rules without a key that readers of a match need. Filters never match, so need none but an id.
 */
record MissingKey(String key, LintSeverity severity, Predicate<Document> given, String advice)
    implements Check.OfDocument {
  @Override
  public String id() {
    return "missing-" + key;
  }

  @Override
  public void look(Document document, Findings findings) {
    boolean needed = !(document instanceof Filter) || key.equals("id");
    if (needed && !given.test(document)) {
      findings.add(document, key, "the rule has no " + key, advice);
    }
  }
}
