package org.decnet.server.web.rules;

import java.util.List;
import org.decnet.model.error.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a rule file.
 *
 * @param valid whether it would be taken
 * @param rules ids of the rules in it, as far as it would be taken
 * @param errors why it would not
 * @param warnings what deserves a look
 */
public record RuleValidation(
    boolean valid, List<String> rules, List<RuleProblem> errors, List<RuleProblem> warnings) {
  /**
   * One thing that is wrong, and where.
   *
   * @param line line of the text, from 1; null if it concerns the whole
   * @param column column in the line, from 1; null if not known
   * @param code stable word
   * @param message what is wrong and what was expected
   */
  public record RuleProblem(
      @Nullable Long line, @Nullable Integer column, String code, String message) {
    static RuleProblem of(Problem problem) {
      return new RuleProblem(
          problem.line() > 0 ? problem.line() : null,
          problem.column() > 0 ? problem.column() : null,
          problem.code().word(),
          problem.message());
    }
  }

  /**
   * A rule file.
   *
   * @param yaml its text
   */
  public record ValidateRuleRequest(@Nullable String yaml) {}
}
