package org.decnet.engine.tag;

import java.util.List;
import org.decnet.model.error.Problem;

/**
 * One rule file as it was read.
 *
 * @param source its text
 * @param rules its rules; of no use unless the file is sound
 * @param problems what is wrong with it
 * @param warnings what does not stop it but deserves a look
 */
public record RuleFile(
    RuleSource source, List<PackRule> rules, List<Problem> problems, List<Problem> warnings) {
  /** Copies the lists. */
  public RuleFile {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** A file whose text nobody could read. */
  public static RuleFile unreadable(Problem problem) {
    RuleSource nothing = new RuleSource(problem.path(), "", RuleSource.Origin.CUSTOM);
    return new RuleFile(nothing, List.of(), List.of(problem), List.of());
  }

  /** Whether nothing is wrong with the file by itself. A file loads whole or not at all. */
  public boolean sound() {
    return problems.isEmpty();
  }
}
