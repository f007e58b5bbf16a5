package org.decnet.cli.cluster;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.engine.port.Stores;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.server.node.Node;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes down a decision of an analyst, and lets it take effect. */
@Command(mixinStandardHelpOptions = true)
abstract class DecideCommand implements Callable<Integer> {
  private final Console console;
  private final ClusterLevel level;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for people.")
  private @Nullable String reason;

  DecideCommand(Console console, ClusterLevel level) {
    this.console = console;
    this.level = level;
  }

  @Override
  public final Integer call() {
    try (Stores stores = Node.openStores(data.existing(console))) {
      StoredDecision stored = decide(Decisions.of(stores.identities(), level, reason));
      ClusterRun.Result result = ClusterRun.over(stores, console);
      int changes = result.outcome().identities().size() + result.outcome().campaigns().size();
      if (json.wanted()) {
        console.say(
            new JsonObject()
                .put("decision", stored.id())
                .put("kind", stored.decision().kind().word())
                .put("changes", changes));
      } else {
        new Facts()
            .add("Decision", stored.id().toString())
            .add("Kind", stored.decision().kind().word())
            .add("Changes", Integer.toString(changes))
            .lines()
            .forEach(console::say);
      }
    }
    return ExitCode.OK;
  }

  /** Makes the decision. */
  abstract StoredDecision decide(Decisions decisions);
}
