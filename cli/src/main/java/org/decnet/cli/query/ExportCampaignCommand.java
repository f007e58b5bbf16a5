package org.decnet.cli.query;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.tag.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Exports what was done in one operation. */
@Command(
    name = "campaign",
    mixinStandardHelpOptions = true,
    description = "Write a file about one operation.")
final class ExportCampaignCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final ExportOptions options = new ExportOptions();

  @Parameters(paramLabel = "UUID", description = "The campaign; 'decnet campaigns' lists them.")
  private String campaign = "";

  ExportCampaignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (StoredData stored = StoredData.open(data, console)) {
      StoredCampaign found = ClusterLookup.campaign(stored.stores().identities(), campaign);
      options.write(console, stored, new Scope.OfCampaign(found.uuid()));
    }
    return ExitCode.OK;
  }
}
