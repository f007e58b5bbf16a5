package org.decnet.cli.rules;

import java.util.List;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.tag.AttackTags;
import org.decnet.sigma.Document;
import org.decnet.sigma.Severity;
import org.decnet.sigma.SigmaProblem;
import org.decnet.sigma.lint.Linter;
import org.decnet.sigma.lint.check.LintFinding;

/** The linter with the ATT&CK releases that are shipped. */
final class Lint {
  private Lint() {}

  /** What is legal in documents but surely not meant. */
  static List<LintFinding> of(List<Document> documents) {
    AttackCatalogs catalogs = new AttackCatalogs();
    AttackTags tags = new AttackTags(catalogs.shipped().stream().map(catalogs::load).toList());
    return new Linter(tags).lint(documents);
  }

  /** A finding as a warning about its rule. */
  static SigmaProblem problem(LintFinding finding) {
    return new SigmaProblem(
        finding.path(),
        finding.line(),
        finding.column(),
        finding.rule(),
        finding.field(),
        Severity.WARNING,
        finding.message() + "; " + finding.advice());
  }
}
