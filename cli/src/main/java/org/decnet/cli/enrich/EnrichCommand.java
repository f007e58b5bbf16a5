package org.decnet.cli.enrich;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Progress;
import org.decnet.cli.text.Show;
import org.decnet.intel.setting.IntelSettings;
import org.decnet.server.node.Intelligence;
import org.decnet.server.node.Intelligence.Turn;
import org.decnet.server.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks up where attackers belong and asks providers about them, once. */
@Command(
    name = "enrich",
    mixinStandardHelpOptions = true,
    description = {
      "Look up where attackers belong and ask providers about them, once; tag what they answer.",
      "",
      "Nobody is asked unless DECNET_INTEL_ENABLED is true; see docs/intel.md. 'up' does the same as"
          + " attackers come."
    })
public final class EnrichCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final JsonOption json = new JsonOption();

  /** The command on a console. */
  public EnrichCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    IntelSettings settings = IntelSettings.of(console.environment());
    try (Node node = Node.open(rules.settings(data, console));
        Intelligence intelligence = node.intelligence(settings);
        Progress progress = console.progress()) {
      if (!intelligence.isOn()) {
        console.remark("No table is set and no provider is on; see docs/intel.md");
      }
      Turn turn =
          intelligence.everything(so -> progress.show(() -> so.enriched() + " attackers enriched"));
      progress.clear();
      print(turn);
    }
    return ExitCode.OK;
  }

  private void print(Turn turn) {
    if (json.wanted()) {
      console.say(
          new JsonObject()
              .put("placed", turn.placed())
              .put("enriched", turn.enriched())
              .put("new_tags", turn.newTags()));
    } else {
      new Facts()
          .add("Attackers with a network", Show.count(turn.placed()))
          .add("Attackers enriched", Show.count(turn.enriched()))
          .add("New tags", Show.count(turn.newTags()))
          .lines()
          .forEach(console::say);
    }
  }
}
