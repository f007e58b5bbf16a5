package org.decnet.cli.query;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.model.actor.Attacker;
import org.decnet.model.tag.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Exports what one source address did. */
@Command(
    name = "attacker",
    mixinStandardHelpOptions = true,
    description = "Write a file about one attacker.")
final class ExportAttackerCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final ExportOptions options = new ExportOptions();

  @Parameters(paramLabel = "ID|IP", description = "Address, or the attacker's UUID.")
  private String attacker = "";

  ExportAttackerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (StoredData stored = StoredData.open(data, console)) {
      Attacker found = AttackerLookup.find(stored.stores().actors(), attacker);
      options.write(console, stored, new Scope.OfAttacker(found.uuid()));
    }
    return ExitCode.OK;
  }
}
