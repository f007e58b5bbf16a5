package org.decnet.engine.live;

import java.util.List;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleFile;
import org.decnet.model.error.Problem;

/**
 * One file of a folder of rules: what it holds now, and what of it is in force.
 *
 * @param newest the file as it was last read
 * @param lastGood rules of the last version that was in force; of the newest if it is
 * @param inForce the rules of it that are in force: the last good ones, unless their ids are taken
 * @param problems why the newest version is not in force; empty if it is
 */
record FolderFile(
    RuleFile newest, List<PackRule> lastGood, List<PackRule> inForce, List<Problem> problems) {
  FolderFile {
    lastGood = List.copyOf(lastGood);
    inForce = List.copyOf(inForce);
    problems = List.copyOf(problems);
  }

  /** A file that nobody has decided about. */
  static FolderFile undecided(RuleFile newest, List<PackRule> lastGood) {
    return new FolderFile(newest, lastGood, List.of(), newest.problems());
  }
}
