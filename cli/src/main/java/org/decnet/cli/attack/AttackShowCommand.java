package org.decnet.cli.attack;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Technique;
import org.decnet.attack.killchain.KillChainPhase;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** All facts about one technique. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Show all facts about a technique, active or not.")
final class AttackShowCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final ReleaseOption release = new ReleaseOption();

  @Parameters(paramLabel = "ID", description = "Technique, such as T1548.001.")
  private String id = "";

  AttackShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    AttackCatalog catalog = release.catalog(console);
    JsonObject facts = facts(catalog, TechniqueWords.known(catalog, id));
    if (json.wanted()) {
      console.say(facts);
    } else {
      Facts lines = new Facts();
      facts.map().forEach((name, value) -> lines.add(name.replace('_', ' '), shown(value)));
      lines.lines().forEach(console::say);
    }
    return ExitCode.OK;
  }

  private static JsonObject facts(AttackCatalog catalog, Technique one) {
    return new JsonObject()
        .put("technique", one.id())
        .put("name", catalog.displayName(one.id()))
        .put("attack_release", catalog.release())
        .put("domain", one.domain().word())
        .put("state", TechniqueWords.state(one))
        .put("revoked_by", one.revokedBy())
        .put("successor", catalog.successor(one.id()).orElse(null))
        .put("parent", one.id().isSub() ? one.id().parent() : null)
        .put("sub_techniques", subs(catalog, one.id()))
        .put("tactics", one.tactics())
        .put("kill_chain", phases(one))
        .put("platforms", one.platforms())
        .put("mitre_url", one.url())
        .put("stix_id", one.stixId())
        .put("created", one.created())
        .put("modified", one.modified())
        .put("groups", catalog.groups(one.id()).stream().map(group -> group.id()).toList())
        .put("software", catalog.software(one.id()).stream().map(used -> used.id()).toList());
  }

  private static List<String> phases(Technique one) {
    return one.tactics().stream()
        .flatMap(tactic -> KillChainPhase.of(tactic).stream())
        .map(KillChainPhase::word)
        .distinct()
        .toList();
  }

  private static List<TechniqueId> subs(AttackCatalog catalog, TechniqueId id) {
    return catalog.techniques().stream()
        .filter(other -> other.active() && other.id().isSub() && other.id().parent().equals(id))
        .map(Technique::id)
        .toList();
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "-"
          : list.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value == null ? "-" : value.toString();
  }
}
