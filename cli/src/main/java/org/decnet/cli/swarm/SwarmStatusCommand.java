package org.decnet.cli.swarm;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks a remote host how it is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Ask a remote host how it is: connection, spool, decoys.")
final class SwarmStatusCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();

  @Parameters(paramLabel = "HOST", description = "As 'decnet swarm list' says.")
  private String host = "";

  SwarmStatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new HostOrder(console, data, host).ask("/status");
  }
}
