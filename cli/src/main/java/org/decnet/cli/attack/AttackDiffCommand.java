package org.decnet.cli.attack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Release;
import org.decnet.attack.change.Change;
import org.decnet.attack.change.ReleaseDiff;
import org.decnet.attack.change.Remapped;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.PackRule;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What differs between two releases, and what that does to rules and stored tags. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Say what differs between two releases: techniques that are new, renamed, moved, revoked,"
          + " deprecated or gone.",
      "",
      "--rules and --tags say what the second release makes of the ids that rules emit and stored"
          + " tags carry. Nothing is rewritten: tags keep the release that they were made with."
    },
    footer = {"", "Exit code 3 if an id of a rule or tag has nothing that stands for it."})
final class AttackDiffCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final StoreOption data = new StoreOption();

  @Option(names = "--rules", description = "Look at what the bundled rules emit too.")
  private boolean rules;

  @Option(names = "--tags", description = "Look at the stored tags too.")
  private boolean tags;

  @Parameters(index = "0", paramLabel = "FROM", converter = ReleaseOption.Words.class)
  private Release from = AttackCatalogs.DEFAULT;

  @Parameters(index = "1", paramLabel = "TO", converter = ReleaseOption.Words.class)
  private Release to = AttackCatalogs.DEFAULT;

  AttackDiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    NodeSettings settings = data.settings(console);
    AttackCatalogs catalogs = settings.catalogs();
    AttackCatalog target = catalogs.load(to);
    List<Change> changes = ReleaseDiff.between(catalogs.load(from), target);
    changes(changes);
    JsonObject last = new JsonObject().put("from", from).put("to", to);
    counts(changes, last);
    long unmapped = 0;
    if (rules) {
      unmapped += uses("rule", ruleUses(settings), target, last);
    }
    if (tags) {
      unmapped += uses("tag", tagUses(settings), target, last);
    }
    if (json.wanted()) {
      console.say(last);
    }
    return unmapped == 0 ? ExitCode.OK : ExitCode.FINDING;
  }

  private void changes(List<Change> changes) {
    Table table =
        new Table(
            Table.left("change"),
            Table.left("id"),
            Table.left("now"),
            Table.left("before and after"));
    for (Change change : changes) {
      table.row(
          change.kind().word(),
          change.id().value(),
          change.successor() == null ? "-" : change.successor().value(),
          Show.text(change.before()) + " > " + Show.text(change.after()));
      if (json.wanted()) {
        console.say(
            new JsonObject()
                .put("kind", "change")
                .put("change", change.kind().word())
                .put("technique", change.id())
                .put("before", change.before())
                .put("after", change.after())
                .put("successor", change.successor()));
      }
    }
    if (!json.wanted()) {
      console.say(table);
    }
  }

  private void counts(List<Change> changes, JsonObject last) {
    Map<Change.Kind, Long> counts = new EnumMap<>(Change.Kind.class);
    changes.forEach(change -> counts.merge(change.kind(), 1L, Long::sum));
    List<String> words = new ArrayList<>();
    for (Change.Kind kind : Change.Kind.values()) {
      long count = counts.getOrDefault(kind, 0L);
      last.put(kind.word(), count);
      words.add(count + " " + kind.word());
    }
    if (!json.wanted()) {
      console.say("");
      console.say(from + " to " + to + ": " + String.join(", ", words));
    }
  }

  /** How often ids are in use, by rule and id. */
  private record Use(String who, TechniqueId technique, long count) {}

  private static List<Use> ruleUses(NodeSettings settings) {
    List<Use> uses = new ArrayList<>();
    for (PackRule rule : Knowledge.load(settings).rules().rules()) {
      rule.emits().stream()
          .map(emission -> emission.technique())
          .distinct()
          .forEach(id -> uses.add(new Use(rule.id().value(), id, 1)));
    }
    return uses;
  }

  private static List<Use> tagUses(NodeSettings settings) {
    Map<TechniqueId, Long> counts = new TreeMap<>();
    try (Stores stores = Node.openStores(settings)) {
      for (TechniqueTally tally : stores.tags().tally(new Scope.Fleet(), 0)) {
        counts.merge(tally.technique(), tally.count(), Long::sum);
      }
    }
    return counts.entrySet().stream()
        .map(entry -> new Use("", entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Reports ids in use that the target release does not simply keep; gives those without any. */
  private long uses(String what, List<Use> uses, AttackCatalog target, JsonObject last) {
    Map<Remapped.How, Long> counts = new EnumMap<>(Remapped.How.class);
    for (Use use : uses) {
      Remapped now = Remapped.into(target, use.technique());
      counts.merge(now.how(), use.count(), Long::sum);
      if (now.how() != Remapped.How.KEPT) {
        report(what, use, now, target);
      }
    }
    JsonObject summary = new JsonObject();
    List<String> words = new ArrayList<>();
    for (Remapped.How how : Remapped.How.values()) {
      long count = counts.getOrDefault(how, 0L);
      summary.put(how.word(), count);
      words.add(count + " " + how.word());
    }
    last.put(what + "s", summary);
    if (!json.wanted()) {
      console.say(what + "s: " + String.join(", ", words));
    }
    return counts.getOrDefault(Remapped.How.UNMAPPED, 0L);
  }

  private void report(String what, Use use, Remapped now, AttackCatalog target) {
    if (json.wanted()) {
      console.say(
          new JsonObject()
              .put("kind", what)
              .put("rule_id", use.who().isEmpty() ? null : use.who())
              .put("count", use.count())
              .put("remapped_from", use.technique())
              .put("technique", now.now())
              .put("how", now.how().word()));
    } else {
      console.say(
          what
              + " "
              + (use.who().isEmpty() ? Show.count(use.count()) + " times" : use.who())
              + " "
              + use.technique()
              + ": "
              + now.how().word()
              + (now.now() == null ? "" : " " + now.now() + " " + target.displayName(now.now())));
    }
  }
}
