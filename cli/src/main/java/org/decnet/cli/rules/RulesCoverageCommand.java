package org.decnet.cli.rules;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.feed.TaggedLogs;
import org.decnet.cli.option.DataOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.coverage.CoverageCount;
import org.decnet.engine.coverage.Producer;
import org.decnet.engine.coverage.RuleCoverage;
import org.decnet.engine.port.RuleStore;
import org.decnet.ingest.IngestReport;
import org.decnet.model.event.EventKind;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.NodeSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which rules can fire, and which do. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "Tell for each rule whether anyone makes the events that it looks at, and how often it fired"
          + " on given logs.",
      "",
      "Nothing is stored."
    },
    footer = {
      "",
      "Exit code 1 if a log was missing, unreadable, damaged or of no known format.",
      "Exit code 3 with --strict if a rule that claims something did not fire."
    })
final class RulesCoverageCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final RulesOption rulesOption = new RulesOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Logs, or folders of them, as for ingest. Default: none, so that no rule fires.")
  private List<Path> logs = List.of();

  @Option(names = "--silent", description = "Show only rules that did not fire.")
  private boolean silentOnly;

  @Option(names = "--strict", description = "Take a rule that did not fire for a finding.")
  private boolean strict;

  RulesCoverageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    NodeSettings settings = rulesOption.settings(data.folder(console), console);
    CoverageCount count = new CoverageCount();
    boolean broken = false;
    if (!logs.isEmpty()) {
      IngestReport read = TaggedLogs.read(settings, console, logs, count);
      broken = read.hasFileProblems();
    }
    List<RuleCoverage> rules = rules(settings, count);
    if (json.wanted()) {
      console.say(json(rules, count));
    } else {
      console.say(table(rules));
      console.say(summary(rules));
    }
    boolean silent = rules.stream().anyMatch(rule -> rule.claims() && rule.firings() == 0);
    return broken ? ExitCode.FAILURE : strict && silent ? ExitCode.FINDING : ExitCode.OK;
  }

  private List<RuleCoverage> rules(NodeSettings settings, CoverageCount count) {
    Knowledge knowledge = Knowledge.load(settings);
    try (RuleStore all = knowledge.rulesWith(settings, console.clock())) {
      return count.of(all.active().pack());
    }
  }

  private List<RuleCoverage> shown(List<RuleCoverage> rules) {
    return rules.stream().filter(rule -> !silentOnly || rule.firings() == 0).toList();
  }

  private Table table(List<RuleCoverage> rules) {
    Table table =
        new Table(
            Table.left("RULE"),
            Table.left("EVENTS"),
            Table.left("PRODUCER"),
            Table.right("FIRED"),
            Table.left("TITLE"));
    for (RuleCoverage rule : shown(rules)) {
      table.row(
          rule.rule().id().value(),
          kinds(rule),
          producers(rule).collect(Collectors.joining(" ")),
          rule.claims() ? Show.count(rule.firings()) : "-",
          rule.rule().sigma().title());
    }
    return table;
  }

  private static String summary(List<RuleCoverage> rules) {
    return Show.counted(rules.size(), "rule")
        + ", "
        + Show.count(rules.stream().filter(rule -> rule.firings() > 0).count())
        + " fired";
  }

  private JsonObject json(List<RuleCoverage> rules, CoverageCount count) {
    JsonObject events = new JsonObject();
    Arrays.stream(EventKind.values())
        .filter(kind -> count.events(kind) > 0)
        .forEach(kind -> events.put(kind.kindName(), count.events(kind)));
    return new JsonObject()
        .put("total", rules.size())
        .put("fired", rules.stream().filter(rule -> rule.firings() > 0).count())
        .put("events", events)
        .put("data", shown(rules).stream().map(RulesCoverageCommand::json).toList());
  }

  private static JsonObject json(RuleCoverage rule) {
    return new JsonObject()
        .put("rule_id", rule.rule().id())
        .put("kinds", rule.kinds().stream().map(EventKind::kindName).toList())
        .put("producers", producers(rule).toList())
        .put("claims", rule.claims())
        .put("fired", rule.firings())
        .put("title", rule.rule().sigma().title());
  }

  private static String kinds(RuleCoverage rule) {
    return rule.kinds().stream().map(EventKind::kindName).collect(Collectors.joining(" "));
  }

  private static Stream<String> producers(RuleCoverage rule) {
    return rule.kinds().stream().map(Producer::of).distinct().map(RulesCoverageCommand::word);
  }

  private static String word(Producer producer) {
    return switch (producer) {
      case CODEC -> "codec";
      case SHELL -> "shell";
      case LIFTER -> "lifter";
      case WORKER -> "worker";
    };
  }
}
