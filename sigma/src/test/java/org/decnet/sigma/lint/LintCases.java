package org.decnet.sigma.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Document;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.lint.check.LintFinding;
import org.decnet.sigma.lint.check.TagCatalog;

/** Rules to lint, and what is found in them. */
final class LintCases {
  static final TagCatalog TAGS =
      tag ->
          !tag.startsWith("attack.") || List.of("attack.t1083", "attack.discovery").contains(tag);

  private LintCases() {}

  /** A rule that no check of headers finds anything in. */
  static String rule(String header, String detection) {
    return """
    title: Test
    id: 6c1f3c6e-0000-5000-8000-000000000001
    status: stable
    description: A test.
    level: low
    tags: [attack.t1083]
    logsource: { category: test }
    """
        + header
        + "detection: "
        + detection
        + "\n";
  }

  /** The checks that find something in the files, each as often as it does. */
  static List<String> found(String... files) {
    return findings(files).stream().map(LintFinding::check).toList();
  }

  static List<LintFinding> findings(String... files) {
    List<Document> documents = new ArrayList<>();
    for (String file : files) {
      ParseResult result = new RuleParser().parse("file" + documents.size() + ".yml", file);
      assertThat(result.rejected()).as("%s", result.problems()).isFalse();
      documents.addAll(result.documents());
    }
    return new Linter(TAGS).lint(documents);
  }
}
