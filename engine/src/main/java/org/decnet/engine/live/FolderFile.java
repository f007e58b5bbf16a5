package org.decnet.engine.live;

import java.util.List;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleFile;
import org.decnet.model.error.Problem;
import org.decnet.sigma.Filter;

/**
 * One file of a folder of rules: what it holds now, and what of it is in force.
 *
 * @param newest the file as it was last read
 * @param lastGood content of the last version that was in force; of the newest if it is
 * @param inForce the content of it that is in force: the last good one, unless it does not fit
 * @param problems why the newest version is not in force; empty if it is
 */
record FolderFile(RuleFile newest, Content lastGood, Content inForce, List<Problem> problems) {
  /** No rules. */
  static final Content NOTHING = new Content(List.of(), List.of());

  FolderFile {
    problems = List.copyOf(problems);
  }

  /** What a version of a file holds. */
  record Content(List<PackRule> rules, List<Filter> filters) {
    Content {
      rules = List.copyOf(rules);
      filters = List.copyOf(filters);
    }

    static Content of(RuleFile file) {
      return new Content(file.rules(), file.filters());
    }
  }

  /** A file that nobody has decided about. */
  static FolderFile undecided(RuleFile newest, Content lastGood) {
    return new FolderFile(newest, lastGood, NOTHING, newest.problems());
  }
}
