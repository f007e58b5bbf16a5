package org.decnet.cli.cluster;

import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Force two to be one, whatever the evidence says. */
@Command(name = "merge", description = "Force two to be one, whatever the evidence says.")
final class MergeCommand extends DecideCommand {
  @Parameters(index = "0", paramLabel = "A", description = "One of them.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other one.")
  private String b = "";

  MergeCommand(Console console, ClusterLevel level) {
    super(console, level);
  }

  @Override
  StoredDecision decide(Decisions decisions) {
    return decisions.analyst().merge(decisions.cluster(a), List.of(decisions.cluster(b)));
  }
}
