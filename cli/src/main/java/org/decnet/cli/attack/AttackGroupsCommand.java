package org.decnet.cli.attack;

import java.util.List;
import java.util.concurrent.Callable;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Group;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Who uses a technique. */
@Command(
    name = "groups",
    mixinStandardHelpOptions = true,
    description = {
      "List the groups that MITRE says use a technique.",
      "",
      "Groups of a sub-technique do not count for its parent. That a group uses a technique does not"
          + " make it the one that you saw."
    })
final class AttackGroupsCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final ReleaseOption release = new ReleaseOption();

  @Parameters(paramLabel = "ID", description = "Technique, such as T1548.001.")
  private String id = "";

  AttackGroupsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    AttackCatalog catalog = release.catalog(console);
    List<Group> groups = catalog.groups(TechniqueWords.known(catalog, id).id());
    if (json.wanted()) {
      console.say(
          new JsonObject()
              .put("technique", id)
              .put("attack_release", catalog.release())
              .put("total", groups.size())
              .put("data", groups.stream().map(AttackGroupsCommand::json).toList()));
      return ExitCode.OK;
    }
    Table table = new Table(Table.left("id"), Table.left("name"), Table.left("aliases"));
    groups.forEach(group ->
        table.row(group.id(), group.name(), Show.text(String.join(", ", group.aliases()))));
    console.say(table);
    return ExitCode.OK;
  }

  private static JsonObject json(Group group) {
    return new JsonObject()
        .put("group", group.id())
        .put("name", group.name())
        .put("aliases", group.aliases())
        .put("mitre_url", group.url())
        .put("stix_id", group.stixId());
  }
}
