package org.decnet.cli.cluster;

import org.decnet.cli.console.Console;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Take a decision back: a merge, a split or a lock. */
@Command(name = "unmerge", description = "Take a decision back: a merge, a split or a lock.")
final class UnmergeCommand extends DecideCommand {
  @Parameters(
      paramLabel = "DECISION",
      description = "Its id or the first 8 characters of it, as show lists it.")
  private String decision = "";

  UnmergeCommand(Console console, ClusterLevel level) {
    super(console, level);
  }

  @Override
  StoredDecision decide(Decisions decisions) {
    return decisions.analyst().revert(decisions.find(decision));
  }
}
