package org.decnet.engine.coverage;

import java.util.List;
import org.decnet.engine.tag.PackRule;
import org.decnet.model.event.EventKind;

/**
 * Whether a rule can fire, and how often it did.
 *
 * @param kinds kinds of events that it looks at
 * @param firings events, or runs of events, that it tagged; 0 for a rule that claims nothing
 */
public record RuleCoverage(PackRule rule, List<EventKind> kinds, long firings) {
  /** Copies the list. */
  public RuleCoverage {
    kinds = List.copyOf(kinds);
  }

  /** Whether it claims anything by itself, so that its firings can be seen. */
  public boolean claims() {
    return !rule.emits().isEmpty();
  }
}
