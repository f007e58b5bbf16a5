package org.decnet.sigma;

import java.util.List;

/** The readable form of an explanation. */
final class ExplanationText {
  private ExplanationText() {}

  static String of(Rule rule, String verdict, List<Finding> findings) {
    StringBuilder text = new StringBuilder(rule.ruleId()).append(' ').append(verdict);
    for (Finding finding : findings) {
      text.append("\n  ").append(finding.text());
    }
    return text.toString();
  }
}
