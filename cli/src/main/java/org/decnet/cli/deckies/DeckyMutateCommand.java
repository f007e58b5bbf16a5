package org.decnet.cli.deckies;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Offer other services of a decoy from now on. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    description = "Offer other services of a decoy from now on.")
final class DeckyMutateCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();

  @Parameters(paramLabel = "NAME", description = "Which one, as 'decnet deckies list' says.")
  private String name = "";

  DeckyMutateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return DeckyOrder.give(
        console, data, name, "decky.mutate", (wishes, decky, line) -> wishes.mutate(decky, line));
  }
}
