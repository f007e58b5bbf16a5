package org.decnet.cli.swarm;

import java.util.Map;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Consent;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has a remote host end and delete all that it has. */
@Command(
    name = "self-destruct",
    mixinStandardHelpOptions = true,
    description = "Have a remote host stop its decoys and delete key, spool and decoys.")
final class SwarmSelfDestructCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();

  @Parameters(paramLabel = "HOST", description = "As 'decnet swarm list' says.")
  private String host = "";

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  SwarmSelfDestructCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String question = "Lines that wait on " + host + " are lost. Go on?";
    if (!yes && !Consent.to(console, question)) {
      return ExitCode.FAILURE;
    }
    return new HostOrder(console, data, host).give("/self-destruct", Map.of());
  }
}
