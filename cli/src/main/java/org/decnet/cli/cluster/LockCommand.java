package org.decnet.cli.cluster;

import org.decnet.cli.console.Console;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Let nobody join or leave until it is unlocked. */
@Command(name = "lock", description = "Let nobody join or leave until it is unlocked.")
final class LockCommand extends DecideCommand {
  @Parameters(paramLabel = "UUID", description = "Which one.")
  private String cluster = "";

  LockCommand(Console console, ClusterLevel level) {
    super(console, level);
  }

  @Override
  StoredDecision decide(Decisions decisions) {
    return decisions.analyst().lock(decisions.cluster(cluster));
  }
}
