package org.decnet.cli.swarm;

import java.util.List;
import java.util.concurrent.Callable;
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
import org.decnet.model.swarm.HostDecky;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.server.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists remote hosts. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List remote hosts, how they are, and what came of their lines.")
final class SwarmListCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final PageOptions page = new PageOptions();

  SwarmListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Stores stores = Node.openStores(data.existing(console))) {
      Page<SwarmHost> hosts = stores.swarm().hosts(page.limit(), page.offset());
      if (json.wanted()) {
        console.say(
            new JsonObject()
                .put("total", hosts.total())
                .put("limit", hosts.limit())
                .put("offset", hosts.offset())
                .put("data", hosts.data().stream().map(this::json).toList()));
      } else if (hosts.data().isEmpty()) {
        console.say("There is no remote host.");
      } else {
        console.say(table(hosts.data()));
      }
    }
    return ExitCode.OK;
  }

  private Table table(List<SwarmHost> hosts) {
    Table table =
        new Table(
            Table.left("HOST"),
            Table.left("STATUS"),
            Table.left("ADDRESS"),
            Table.left("HEARD"),
            Table.right("LINES"),
            Table.right("GAPS"),
            Table.right("DROPPED"),
            Table.right("WAITING"),
            Table.right("DECKIES"));
    for (SwarmHost host : hosts) {
      table.row(
          host.name(),
          status(host),
          host.address(),
          Show.time(host.lastHeartbeat()),
          Show.count(host.tally().lastSequence()),
          Show.count(host.tally().missed()),
          Show.count(host.report().dropped()),
          Show.count(host.report().spoolLines()),
          Show.count(host.report().deckies().size()));
    }
    return table;
  }

  private String status(SwarmHost host) {
    return host.status(console.clock().instant()).word();
  }

  private JsonObject json(SwarmHost host) {
    return new JsonObject()
        .put("uuid", host.uuid().toString())
        .put("name", host.name())
        .put("status", status(host))
        .put("address", host.address())
        .put("agent_port", (long) host.agentPort())
        .put("fingerprint", host.fingerprint())
        .put("enrolled_at", host.enrolledAt())
        .put("last_heartbeat", host.lastHeartbeat())
        .put("last_sequence", host.tally().lastSequence())
        .put("gaps", host.tally().missed())
        .put("dropped", host.report().dropped())
        .put("refused", host.tally().refused())
        .put("spool_lines", host.report().spoolLines())
        .put("spool_bytes", host.report().spoolBytes())
        .put("deckies", host.report().deckies().stream().map(HostDecky::name).toList());
  }
}
