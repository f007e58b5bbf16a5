package org.decnet.cli.query;

import org.decnet.cli.console.Console;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.model.Page;
import org.decnet.model.cluster.StoredCampaign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What operations there were. */
@Command(name = "campaigns", description = "List operations: identities that work on one thing.")
public final class CampaignsCommand extends QueryCommand {
  @Mixin private final ClusterOptions options = new ClusterOptions();

  /** The command on a console. */
  public CampaignsCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    Page<StoredCampaign> found = stored.stores().identities().campaigns(options.query());
    if (wantsJson()) {
      console()
          .say(
              new JsonObject()
                  .put("total", found.total())
                  .put("limit", found.limit())
                  .put("offset", found.offset())
                  .put("data", found.data().stream().map(ClusterView::json).toList()));
    } else if (found.data().isEmpty()) {
      console().say("No campaigns found; 'decnet cluster' finds them.");
    } else {
      console().say(ClusterView.campaigns(found.data()));
      if (found.data().size() < found.total()) {
        console().say(found.data().size() + " of " + Show.counted(found.total(), "campaign") + ".");
      }
    }
  }
}
