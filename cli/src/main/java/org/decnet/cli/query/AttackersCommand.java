package org.decnet.cli.query;

import org.decnet.cli.console.Console;
import org.decnet.cli.option.PageOptions;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.engine.port.AttackerQuery;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who came. */
@Command(name = "attackers", description = "List source addresses and what they touched.")
public final class AttackersCommand extends QueryCommand {
  @Mixin private final PageOptions page = new PageOptions();

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "Only addresses that contain this text.")
  private @Nullable String search;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "Only addresses that touched this service, such as ssh.")
  private @Nullable String service;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "RECENT",
      description = "recent (last seen first), active (most events) or traversals (most decoys).")
  private AttackerQuery.Sort sort = AttackerQuery.Sort.RECENT;

  /** The command on a console. */
  public AttackersCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    Page<Attacker> found =
        stored
            .stores()
            .actors()
            .attackers(new AttackerQuery(search, service, sort, page.limit(), page.offset()));
    if (wantsJson()) {
      console()
          .say(
              new JsonObject()
                  .put("total", found.total())
                  .put("limit", found.limit())
                  .put("offset", found.offset())
                  .put("data", found.data().stream().map(ActorView::json).toList()));
    } else if (found.data().isEmpty()) {
      console().say("No attackers found.");
    } else {
      console().say(ActorView.attackers(found.data()));
      if (found.data().size() < found.total()) {
        console().say(found.data().size() + " of " + Show.counted(found.total(), "attacker") + ".");
      }
    }
  }
}
