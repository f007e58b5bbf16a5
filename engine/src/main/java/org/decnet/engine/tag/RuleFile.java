package org.decnet.engine.tag;

import java.util.List;
import org.decnet.model.error.Problem;
import org.decnet.sigma.Filter;

/**
 * One rule file as it was read.
 *
 * @param source its text
 * @param rules its rules and correlations; of no use unless the file is sound
 * @param filters what it takes out of rules, its own or others; likewise
 * @param problems what is wrong with it
 * @param warnings what does not stop it but deserves a look
 */
public record RuleFile(
    RuleSource source,
    List<PackRule> rules,
    List<Filter> filters,
    List<Problem> problems,
    List<Problem> warnings) {
  /** Copies the lists. */
  public RuleFile {
    rules = List.copyOf(rules);
    filters = List.copyOf(filters);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** A file whose text nobody could read. */
  public static RuleFile unreadable(Problem problem) {
    RuleSource nothing = new RuleSource(problem.path(), "", RuleSource.Origin.CUSTOM);
    return new RuleFile(nothing, List.of(), List.of(), List.of(problem), List.of());
  }

  /** Whether nothing is wrong with the file by itself. A file loads whole or not at all. */
  public boolean sound() {
    return problems.isEmpty();
  }
}
