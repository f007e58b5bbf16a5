package org.decnet.engine.live;

import org.decnet.engine.tag.RuleSource;
import org.decnet.model.error.Problem;

/** What happened to one rule file. */
public sealed interface FileChange {
  /** The file that it happened to. */
  String path();

  /** The file is new, or its content is. */
  record Written(RuleSource source) implements FileChange {
    @Override
    public String path() {
      return source.path();
    }
  }

  /**
   * The file cannot be read, or is nothing that should be.
   *
   * @param problem why
   */
  record Unreadable(Problem problem) implements FileChange {
    @Override
    public String path() {
      return problem.path();
    }
  }

  /** The file is no longer there. */
  record Deleted(String path) implements FileChange {}
}
