package org.decnet.cli.rules;

import org.decnet.model.error.Problem;
import org.decnet.sigma.Severity;
import org.decnet.sigma.SigmaProblem;

/** Reads the problems of a rule pack, which name rule and key in their message, as Sigma's. */
final class PackProblems {
  private static final String RULE = "rule ";
  private static final String END = ": ";

  private PackProblems() {}

  static SigmaProblem of(Problem problem, Severity severity) {
    String message = problem.message();
    String rule = "";
    String field = "";
    if (message.startsWith(RULE) && message.contains(END)) {
      rule = message.substring(RULE.length(), message.indexOf(END));
      message = message.substring(message.indexOf(END) + END.length());
      int end = message.indexOf(END);
      if (end > 0 && message.indexOf(' ') > end) {
        field = message.substring(0, end);
        message = message.substring(end + END.length());
      }
    }
    return new SigmaProblem(
        problem.path(), (int) problem.line(), problem.column(), rule, field, severity, message);
  }
}
