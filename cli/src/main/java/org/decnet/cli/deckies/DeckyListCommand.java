package org.decnet.cli.deckies;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.PageOptions;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.Stores;
import org.decnet.model.Page;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyService;
import org.decnet.server.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists decoys. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the decoys of this host, their services and how they are.")
final class DeckyListCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final PageOptions page = new PageOptions();

  DeckyListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Stores stores = Node.openStores(data.existing(console))) {
      Page<Decky> deckies = stores.deckies().page(page.limit(), page.offset());
      if (json.wanted()) {
        console.say(
            new JsonObject()
                .put("total", deckies.total())
                .put("limit", deckies.limit())
                .put("offset", deckies.offset())
                .put("data", deckies.data().stream().map(DeckyListCommand::json).toList()));
      } else if (deckies.data().isEmpty()) {
        console.say("There is no decoy.");
      } else {
        console.say(table(deckies.data()));
      }
    }
    return ExitCode.OK;
  }

  private static Table table(List<Decky> deckies) {
    Table table =
        new Table(
            Table.left("DECKY"),
            Table.left("STATE"),
            Table.left("ADDRESS"),
            Table.left("SERVICES"),
            Table.left("RESTING"),
            Table.left("PROBLEM"));
    for (Decky decky : deckies) {
      table.row(
          decky.name(),
          decky.state().word(),
          decky.address(),
          Show.text(services(decky, true)),
          Show.text(services(decky, false)),
          Show.text(decky.problem()));
    }
    return table;
  }

  private static String services(Decky decky, boolean offered) {
    return decky.services().stream()
        .filter(service -> service.offered() == offered)
        .map(service -> service.name() + ':' + service.port())
        .collect(Collectors.joining(" "));
  }

  private static JsonObject json(Decky decky) {
    return new JsonObject()
        .put("name", decky.name())
        .put("state", decky.state().word())
        .put("wanted", decky.wish().word())
        .put("problem", decky.problem())
        .put("distro", decky.distro())
        .put("archetype", decky.archetype())
        .put("address", decky.address())
        .put("mutate_interval", (long) decky.mutateMinutes())
        .put("created_at", decky.createdAt())
        .put("mutated_at", decky.mutatedAt())
        .put("services", decky.services().stream().map(DeckyListCommand::json).toList());
  }

  private static JsonObject json(DeckyService service) {
    return new JsonObject()
        .put("name", service.name())
        .put("port", (long) service.port())
        .put("offered", service.offered());
  }
}
