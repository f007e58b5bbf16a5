package org.decnet.cli.rules;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.EnvironmentOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.tag.Emission;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleStates;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.NodeSettings;
import org.decnet.sigma.Level;
import org.decnet.sigma.Rule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which rules run. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the rules and the techniques that each of them claims.")
final class RulesListCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final RulesOption rulesOption = new RulesOption();
  @Mixin private final JsonOption json = new JsonOption();

  RulesListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    NodeSettings settings = rulesOption.settings(data, console);
    RuleStates states = StoredStates.inForce(settings, console);
    List<PackRule> rules = rules(settings);
    if (json.wanted()) {
      console.say(
          new JsonObject()
              .put("total", rules.size())
              .put("data", rules.stream().map(rule -> json(rule, states)).toList()));
    } else {
      console.say(table(rules, states));
    }
    return ExitCode.OK;
  }

  private List<PackRule> rules(NodeSettings settings) {
    Knowledge knowledge = Knowledge.load(EnvironmentOption.settings(console));
    try (RuleStore all = knowledge.rulesWith(settings, console.clock())) {
      return all.active().pack().rules();
    }
  }

  private static Table table(List<PackRule> rules, RuleStates states) {
    Table table =
        new Table(
            Table.left("RULE"),
            Table.right("VERSION"),
            Table.left("ORIGIN"),
            Table.left("STATE"),
            Table.left("LEVEL"),
            Table.left("LOGSOURCE"),
            Table.left("TECHNIQUES"),
            Table.left("TITLE"));
    for (PackRule rule : rules) {
      table.row(
          rule.id().value(),
          Integer.toString(rule.version()),
          rule.origin().word(),
          RuleStateView.of(rule.id(), states).text(),
          Show.text(level(rule)),
          logsource(rule),
          rule.emits().stream()
              .map(emission -> emission.technique().value())
              .distinct()
              .collect(Collectors.joining(" ")),
          rule.sigma().title());
    }
    return table;
  }

  private static JsonObject json(PackRule rule, RuleStates states) {
    RuleStateView state = RuleStateView.of(rule.id(), states);
    return new JsonObject()
        .put("rule_id", rule.id())
        .put("version", rule.version())
        .put("origin", rule.origin().word())
        .put("state", state.word())
        .put("confidence_max", state.ceiling())
        .put("level", level(rule))
        .put("logsource", logsource(rule))
        .put("title", rule.sigma().title())
        .put("author", rule.sigma().author())
        .put("license", rule.sigma().extensions().get("license"))
        .put("emits", rule.emits().stream().map(RulesListCommand::json).toList())
        .put("rule_hash", rule.sigma().hash())
        .put("path", rule.sigma().path());
  }

  private static JsonObject json(Emission emission) {
    return new JsonObject()
        .put("tactic", emission.tactic())
        .put("technique", emission.technique())
        .put("confidence", emission.confidence());
  }

  private static String logsource(PackRule rule) {
    Rule detection = rule.detection();
    return detection == null ? "correlation" : detection.logsource().describe();
  }

  private static @Nullable String level(PackRule rule) {
    Level level = rule.sigma().level();
    return level == null ? null : level.word();
  }
}
