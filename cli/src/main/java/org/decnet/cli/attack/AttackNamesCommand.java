package org.decnet.cli.attack;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Technique;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names of techniques. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description = "List techniques with their names, tactics and pages.")
final class AttackNamesCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final ReleaseOption release = new ReleaseOption();

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Techniques. Default: all active ones.")
  private List<String> ids = List.of();

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "Only those whose id or name holds the text, in any case.")
  private @Nullable String search;

  AttackNamesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    AttackCatalog catalog = release.catalog(console);
    List<Technique> found = found(catalog);
    if (json.wanted()) {
      console.say(
          new JsonObject()
              .put("attack_release", catalog.release())
              .put("total", found.size())
              .put("data", found.stream().map(one -> json(catalog, one)).toList()));
      return ExitCode.OK;
    }
    Table table =
        new Table(Table.left("id"), Table.left("tactics"), Table.left("state"), Table.left("name"));
    for (Technique one : found) {
      table.row(
          one.id().value(),
          one.tactics().stream().map(Object::toString).collect(Collectors.joining(" ")),
          TechniqueWords.state(one),
          catalog.displayName(one.id()));
    }
    console.say(table);
    return ExitCode.OK;
  }

  private List<Technique> found(AttackCatalog catalog) {
    List<Technique> all =
        ids.isEmpty()
            ? catalog.techniques().stream().filter(Technique::active).toList()
            : ids.stream().map(id -> TechniqueWords.known(catalog, id)).toList();
    if (search == null) {
      return all;
    }
    String wanted = search.toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(one ->
            (one.id() + " " + catalog.displayName(one.id()))
                .toLowerCase(Locale.ROOT)
                .contains(wanted))
        .toList();
  }

  private static JsonObject json(AttackCatalog catalog, Technique one) {
    return new JsonObject()
        .put("technique", one.id())
        .put("name", catalog.displayName(one.id()))
        .put("tactics", one.tactics())
        .put("domain", one.domain().word())
        .put("state", TechniqueWords.state(one))
        .put("mitre_url", one.url());
  }
}
