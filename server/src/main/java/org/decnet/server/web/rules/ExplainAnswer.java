package org.decnet.server.web.rules;

import java.util.List;
import java.util.Map;
import org.decnet.sigma.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What rules say of an event.
 *
 * @param statements the event, and what follows from it
 * @param rules rules that look at any of these; those that match first
 * @param leftOut rules that do not match and for which no reason is given, because they are many
 */
public record ExplainAnswer(
    List<ReadStatement> statements, List<ExplainedRule> rules, int leftOut) {
  /**
   * An event that rules look at.
   *
   * @param kind such as command or process
   * @param text the line or statement; null if the kind has none
   * @param image path of the program; null if the kind has none
   * @param commandLine words of the statement; null if the kind has none
   */
  public record ReadStatement(
      String kind, @Nullable String text, @Nullable String image, @Nullable String commandLine) {}

  /**
   * What one rule says.
   *
   * @param statement number of the statement that it speaks of, from 0
   * @param findings tests that make it match, or the first that fail
   */
  public record ExplainedRule(
      String ruleId, String title, boolean matches, int statement, List<TestRow> findings) {}

  /**
   * The outcome of one test.
   *
   * @param selection part of the rule that holds the test
   * @param test the test as the rule writes it
   * @param value what the field holds; null if the event lacks it
   */
  public record TestRow(
      String selection, String field, String test, @Nullable String value, boolean held) {
    static TestRow of(Finding finding) {
      return new TestRow(
          finding.selection(), finding.field(), finding.test(), finding.value(), finding.held());
    }
  }

  /**
   * What to explain: a line or an event.
   *
   * @param command a command line, as an attacker would type it
   * @param event an event: its kind, and fields by name
   * @param ruleId only this rule; null for all
   */
  public record ExplainRequest(
      @Nullable String command,
      @Nullable Map<String, @Nullable Object> event,
      @Nullable String ruleId) {}
}
