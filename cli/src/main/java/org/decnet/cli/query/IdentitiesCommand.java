package org.decnet.cli.query;

import org.decnet.cli.console.Console;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.model.Page;
import org.decnet.model.cluster.StoredIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who is behind the addresses. */
@Command(name = "identities", description = "List operators: addresses that are held to be one.")
public final class IdentitiesCommand extends QueryCommand {
  @Mixin private final ClusterOptions options = new ClusterOptions();

  /** The command on a console. */
  public IdentitiesCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    Page<StoredIdentity> found = stored.stores().identities().identities(options.query());
    if (wantsJson()) {
      console()
          .say(
              new JsonObject()
                  .put("total", found.total())
                  .put("limit", found.limit())
                  .put("offset", found.offset())
                  .put("data", found.data().stream().map(ClusterView::json).toList()));
    } else if (found.data().isEmpty()) {
      console().say("No identities found; 'decnet cluster' finds them.");
    } else {
      console().say(ClusterView.identities(found.data()));
      if (found.data().size() < found.total()) {
        console().say(found.data().size() + " of " + Show.counted(found.total(), "identity") + ".");
      }
    }
  }
}
