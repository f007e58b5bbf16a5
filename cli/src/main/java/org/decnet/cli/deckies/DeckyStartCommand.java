package org.decnet.cli.deckies;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Start a decoy that was stopped. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Start a decoy that was stopped.")
final class DeckyStartCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();

  @Parameters(paramLabel = "NAME", description = "Which one, as 'decnet deckies list' says.")
  private String name = "";

  DeckyStartCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return DeckyOrder.give(
        console, data, name, "decky.start", (wishes, decky, line) -> wishes.start(decky, line));
  }
}
