package org.decnet.cli.query;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.model.tag.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Exports what was seen, over everything that is stored. */
@Command(
    name = "fleet",
    mixinStandardHelpOptions = true,
    description = "Write a file about everything that is stored.")
final class ExportFleetCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final ExportOptions options = new ExportOptions();

  ExportFleetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (StoredData stored = StoredData.open(data, console)) {
      options.write(console, stored, new Scope.Fleet());
    }
    return ExitCode.OK;
  }
}
