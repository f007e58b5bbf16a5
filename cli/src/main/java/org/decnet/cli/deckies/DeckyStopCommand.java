package org.decnet.cli.deckies;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stop a decoy until it is started again. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Stop a decoy until it is started again.")
final class DeckyStopCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();

  @Parameters(paramLabel = "NAME", description = "Which one, as 'decnet deckies list' says.")
  private String name = "";

  DeckyStopCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return DeckyOrder.give(
        console, data, name, "decky.stop", (wishes, decky, line) -> wishes.stop(decky, line));
  }
}
