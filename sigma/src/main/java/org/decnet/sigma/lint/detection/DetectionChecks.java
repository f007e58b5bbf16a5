package org.decnet.sigma.lint.detection;

import java.util.List;
import org.decnet.sigma.lint.check.Check;

/** The checks of this package. */
public final class DetectionChecks {
  private DetectionChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(
        new DeadSearch(),
        new ConstantCondition(),
        new ContradictoryItems(),
        new DuplicateLogic(),
        new MatchesEmptyEvent(),
        new OverBroad(),
        new RegexOfLiterals(),
        new RegexEdge(),
        new WildcardForModifier(),
        new RedundantWildcard(),
        new SingleAll(),
        new RedundantValue(),
        new WindashWithoutDash(),
        new RedundantCased());
  }
}
