package org.decnet.sigma.lint;

import java.util.List;
import java.util.stream.Stream;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.TagCatalog;
import org.decnet.sigma.lint.detection.DetectionChecks;
import org.decnet.sigma.lint.header.HeaderChecks;

/** The one list of the linter's checks. */
public final class LintChecks {
  private LintChecks() {}

  /** All checks. */
  public static List<Check> all(TagCatalog tags) {
    return Stream.concat(HeaderChecks.all(tags).stream(), DetectionChecks.all().stream()).toList();
  }
}
