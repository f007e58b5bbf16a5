package org.decnet.sigma;

import java.util.List;

/** Why a rule matches an event, or why it does not. */
public sealed interface Explanation {
  /** The rule that was asked about. */
  Rule rule();

  /** The explanation for people: a headline, then one line for each finding. */
  String text();

  /**
   * The rule matches.
   *
   * @param findings the tests that hold and that the match rests on, in rule order; empty for a
   *     match that rests only on what the event lacks
   */
  record Matched(Rule rule, List<Finding> findings) implements Explanation {
    /** Copies the list. */
    public Matched {
      findings = List.copyOf(findings);
    }

    @Override
    public String text() {
      return ExplanationText.of(rule, "matches", findings);
    }
  }

  /**
   * The rule does not match.
   *
   * @param reasons the first tests whose outcome keeps the rule from matching: tests that do not
   *     hold, and tests under {@code not} that do
   */
  record NotMatched(Rule rule, List<Finding> reasons) implements Explanation {
    /** Copies the list. */
    public NotMatched {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String text() {
      return ExplanationText.of(rule, "does not match", reasons);
    }
  }
}
