package org.decnet.cli.canary;

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
import org.decnet.engine.port.CanaryQuery;
import org.decnet.engine.port.Stores;
import org.decnet.model.Page;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryToken;
import org.decnet.server.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists tokens. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List tokens and how often they were used, latest first.")
final class TokenListCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final PageOptions page = new PageOptions();

  TokenListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Stores stores = Node.openStores(data.existing(console))) {
      Page<CanaryToken> tokens =
          stores.canaries().tokens(new CanaryQuery(null, null, null, page.limit(), page.offset()));
      if (json.wanted()) {
        console.say(
            new JsonObject()
                .put("total", tokens.total())
                .put("limit", tokens.limit())
                .put("offset", tokens.offset())
                .put("data", tokens.data().stream().map(TokenListCommand::json).toList()));
      } else if (tokens.data().isEmpty()) {
        console.say("No token was made.");
      } else {
        console.say(table(tokens.data()));
      }
    }
    return ExitCode.OK;
  }

  private static Table table(List<CanaryToken> tokens) {
    Table table =
        new Table(
            Table.left("TOKEN"),
            Table.left("KIND"),
            Table.left("LIES IN"),
            Table.left("DECKY"),
            Table.left("STATE"),
            Table.right("USES"),
            Table.left("LAST USE"));
    for (CanaryToken token : tokens) {
      table.row(
          token.uuid().toString(),
          token.kind().word(),
          liesIn(token),
          token.deckyName(),
          token.state().word(),
          Show.count(token.triggerCount()),
          token.lastTriggeredAt() == null ? Show.text(null) : Show.time(token.lastTriggeredAt()));
    }
    return table;
  }

  private static JsonObject json(CanaryToken token) {
    return new JsonObject()
        .put("uuid", token.uuid())
        .put("kind", token.kind().word())
        .put("decky_name", token.deckyName())
        .put("lies_in", liesIn(token))
        .put("placement_path", token.placementPath())
        .put("state", token.state().word())
        .put("trigger_count", token.triggerCount())
        .put("placed_at", token.placedAt())
        .put("last_triggered_at", token.lastTriggeredAt())
        .put("created_by", token.createdBy());
  }

  private static String liesIn(CanaryToken token) {
    CanaryGenerator generator = token.generator();
    return generator == null ? "blob " + token.blob() : generator.word();
  }
}
