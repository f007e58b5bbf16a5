package org.decnet.cli.swarm;

import org.decnet.cli.console.Console;
import picocli.CommandLine.Command;

/** Take a decoy of a remote host down; its events stay. */
@Command(
    name = "teardown",
    mixinStandardHelpOptions = true,
    description = "Take a decoy of a remote host down; its events stay.")
final class SwarmTeardownCommand extends DeckyOrder {
  SwarmTeardownCommand(Console console) {
    super(console, "/teardown");
  }
}
