package org.decnet.cli.cluster;

import org.decnet.cli.console.Console;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Take the latest lock back. */
@Command(name = "unlock", description = "Take the latest lock back.")
final class UnlockCommand extends DecideCommand {
  @Parameters(paramLabel = "UUID", description = "Which one.")
  private String cluster = "";

  UnlockCommand(Console console, ClusterLevel level) {
    super(console, level);
  }

  @Override
  StoredDecision decide(Decisions decisions) {
    return decisions.analyst().unlock(decisions.cluster(cluster));
  }
}
