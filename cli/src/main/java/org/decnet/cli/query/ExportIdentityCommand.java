package org.decnet.cli.query;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.tag.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Exports what one operator did. */
@Command(
    name = "identity",
    mixinStandardHelpOptions = true,
    description = "Write a file about one operator.")
final class ExportIdentityCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final ExportOptions options = new ExportOptions();

  @Parameters(paramLabel = "UUID", description = "The identity; 'decnet identities' lists them.")
  private String identity = "";

  ExportIdentityCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (StoredData stored = StoredData.open(data, console)) {
      StoredIdentity found = ClusterLookup.identity(stored.stores().identities(), identity);
      options.write(console, stored, new Scope.OfIdentity(found.uuid()));
    }
    return ExitCode.OK;
  }
}
