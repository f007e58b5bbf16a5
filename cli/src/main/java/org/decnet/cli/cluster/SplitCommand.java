package org.decnet.cli.cluster;

import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Force members to be another one, whatever the evidence says. */
@Command(
    name = "split",
    description = "Force members to be another one, whatever the evidence says.")
final class SplitCommand extends DecideCommand {
  @Parameters(paramLabel = "UUID", description = "Which one.")
  private String cluster = "";

  @Option(
      names = "--members",
      paramLabel = "MEMBER",
      required = true,
      split = ",",
      description = "Who goes: uuids with commas between; of identities, addresses too.")
  private List<String> members = List.of();

  SplitCommand(Console console, ClusterLevel level) {
    super(console, level);
  }

  @Override
  StoredDecision decide(Decisions decisions) {
    return decisions.analyst().split(decisions.cluster(cluster), decisions.members(members));
  }
}
