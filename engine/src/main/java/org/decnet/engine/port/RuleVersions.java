package org.decnet.engine.port;

import org.decnet.model.tag.RuleId;
import org.jspecify.annotations.Nullable;

/** Knows which version of a rule is in force, for whoever tells of the rule. */
@FunctionalInterface
public interface RuleVersions {
  /** Knows none. */
  RuleVersions NONE = rule -> null;

  /** The version of a rule; null of a family, and of a rule that is not there. */
  @Nullable Integer of(RuleId rule);
}
