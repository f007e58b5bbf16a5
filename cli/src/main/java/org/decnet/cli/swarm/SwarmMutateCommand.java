package org.decnet.cli.swarm;

import org.decnet.cli.console.Console;
import picocli.CommandLine.Command;

/** Offer other services of a decoy of a remote host from now on. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    description = "Offer other services of a decoy of a remote host from now on.")
final class SwarmMutateCommand extends DeckyOrder {
  SwarmMutateCommand(Console console) {
    super(console, "/mutate");
  }
}
