package org.decnet.cli.query;

import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.ConfidenceOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.model.tag.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which techniques were seen, over everything that is stored. */
@Command(
    name = "techniques",
    description = "List the ATT&CK techniques that were seen, the most frequent first.")
public final class TechniquesCommand extends QueryCommand {
  @Mixin private final ConfidenceOption confidence = new ConfidenceOption();

  /** The command on a console. */
  public TechniquesCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    TechniqueView view = new TechniqueView(stored.attack());
    List<TechniqueRollup> rollups =
        TechniqueRollup.of(stored.stores().tags().tally(new Scope.Fleet(), confidence.least()));
    if (wantsJson()) {
      console()
          .say(
              new JsonObject()
                  .put("attack_release", stored.attack().release())
                  .put("total", rollups.size())
                  .put("data", rollups.stream().map(view::json).toList()));
    } else if (rollups.isEmpty()) {
      console().say("No technique was seen.");
    } else {
      console().say(view.table(rollups));
    }
  }
}
