package org.decnet.sigma.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.decnet.sigma.Document;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintFinding;
import org.decnet.sigma.lint.check.TagCatalog;

/** Runs checks over the documents of one or many files. Safe for use by many threads. */
public final class Linter {
  private static final Comparator<LintFinding> BY_PLACE =
      Comparator.comparing(LintFinding::path)
          .thenComparingInt(LintFinding::line)
          .thenComparingInt(LintFinding::column)
          .thenComparing(LintFinding::check);

  private final List<Check> checks;

  /** A linter with all checks. */
  public Linter(TagCatalog tags) {
    this(LintChecks.all(tags));
  }

  /** A linter with checks of the caller's choice. */
  public Linter(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * What the checks find, by file and line.
   *
   * @param documents all documents that belong together: ids and names are compared among them
   */
  public List<LintFinding> lint(List<Document> documents) {
    List<LintFinding> result = new ArrayList<>();
    for (Check check : checks) {
      Findings findings = new Findings(check);
      switch (check) {
        case Check.OfDocument single ->
            documents.forEach(document -> single.look(document, findings));
        case Check.OfCollection several -> several.look(documents, findings);
      }
      result.addAll(findings.list());
    }
    result.sort(BY_PLACE);
    return result;
  }
}
