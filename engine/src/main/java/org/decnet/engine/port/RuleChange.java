package org.decnet.engine.port;

import java.util.List;
import org.decnet.engine.tag.PackRule;
import org.decnet.model.error.Problem;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.jspecify.annotations.Nullable;

/** One change of the rules in force. */
public sealed interface RuleChange {
  /** A rule is new, or its text has changed. */
  record Loaded(PackRule rule) implements RuleChange {}

  /** A rule is no longer there. */
  record Deleted(RuleId id) implements RuleChange {}

  /**
   * A file was rejected. What it held before stays in force.
   *
   * @param path the file
   * @param problems what is wrong with it
   */
  record Rejected(String path, List<Problem> problems) implements RuleChange {
    /** Copies the list. */
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The state of a rule id or family was set, or its time is over.
   *
   * @param state what holds now; null if nobody decides any longer
   */
  record StateSet(RuleId key, @Nullable RuleState state) implements RuleChange {}
}
