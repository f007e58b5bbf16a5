package org.decnet.cli.swarm;

import java.util.Map;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Take a decoy of a remote host down; its events stay. */
@Command(
    name = "teardown",
    mixinStandardHelpOptions = true,
    description = "Take a decoy of a remote host down; its events stay.")
final class SwarmTeardownCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();

  @Parameters(index = "0", paramLabel = "HOST", description = "As 'decnet swarm list' says.")
  private String host = "";

  @Parameters(index = "1", paramLabel = "DECKY", description = "Which decoy of it.")
  private String decky = "";

  SwarmTeardownCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new HostOrder(console, data, host).give("/teardown", Map.of("name", decky));
  }
}
