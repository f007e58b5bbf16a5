package org.decnet.cli.deckies;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Take a decoy down and forget it. Its events stay. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Take a decoy down and forget it. Its events stay.")
final class DeckyRemoveCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();

  @Parameters(paramLabel = "NAME", description = "Which one, as 'decnet deckies list' says.")
  private String name = "";

  DeckyRemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return DeckyOrder.give(
        console,
        data,
        name,
        "decky.teardown",
        (wishes, decky, line) -> wishes.teardown(decky, line));
  }
}
