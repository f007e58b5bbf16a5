package org.decnet.cli.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.EnvironmentOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Progress;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.normalise.Normaliser;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.server.node.Knowledge;
import org.decnet.server.typed.TypedEvents;
import org.decnet.sigma.Rule;
import org.decnet.sigma.json.JsonEvent;
import org.decnet.sigma.json.JsonReader;
import org.decnet.sigma.json.JsonRules;
import org.decnet.sigma.json.MalformedJson;
import org.decnet.sigma.pipeline.EventSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a rule matches something, or why it does not. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Say test by test why a rule matches an event, or why it does not.",
    footer = {
      "",
      "A bundled rule is held against one of DECNET's own events; a rule of a file or folder, or any",
      "rule with --pipeline, against JSON events of any kind. Without --pipeline, the bundled one",
      "that knows the events is taken."
    })
final class RulesExplainCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final PipelineOption pipeline = new PipelineOption();
  @Mixin private final PlaceholdersOption placeholders = new PlaceholdersOption();

  @Parameters(
      index = "0",
      paramLabel = "RULE",
      description = "Id, name or title of a rule, such as R0015, or a rule file.")
  private String rule = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "EVENT",
      description = "A file with events as JSON objects; - reads standard input.")
  private @Nullable Path eventFile;

  @Option(names = "--command", paramLabel = "LINE", description = "A command line, as the event.")
  private @Nullable String command;

  @Option(names = "--event", paramLabel = "FILE", description = "The same as EVENT.")
  private @Nullable Path eventOption;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Folder to look for the rule in. Default: the bundled rules.")
  private @Nullable Path rules;

  RulesExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    checkArguments();
    if (rules == null && !RuleChoice.isFile(rule)) {
      bundled();
    } else {
      byte[] events = events();
      found().forEach(one -> ofJson(one, one.ruleId(), events));
    }
    return ExitCode.OK;
  }

  private void checkArguments() {
    long subjects = Stream.of(eventFile, eventOption, command).filter(Objects::nonNull).count();
    if (spec != null && subjects != 1) {
      throw new ParameterException(
          spec.commandLine(), "Expected exactly one of EVENT, --event and --command");
    }
    boolean json = rules != null || RuleChoice.isFile(rule) || pipeline.given();
    if (spec != null && command != null && json) {
      throw new ParameterException(
          spec.commandLine(), "A command line can only be held against a bundled rule");
    }
  }

  private byte[] events() {
    Path path = eventOption == null ? eventFile : eventOption;
    if (path == null) {
      throw new IllegalStateException("the arguments were checked");
    }
    if (!path.toString().equals(STANDARD_INPUT)) {
      return RuleFiles.events(path);
    }
    try {
      return console.in().readNBytes(RuleFiles.LONGEST_EVENTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bundled() {
    RulePack pack = Knowledge.load(EnvironmentOption.settings(console)).rules();
    PackRule found = RuleChoice.inPack(pack, rule);
    if (pipeline.given()) {
      ofJson(detection(found), found.id().value(), events());
      return;
    }
    TypedEvents events = new TypedEvents(console.clock());
    Event base =
        new Normaliser()
            .normalise(
                command == null
                    ? events.json(new String(events(), StandardCharsets.UTF_8))
                    : events.command(command));
    Derived derived = new StatementDeriver().derive(base);
    List<Explained> answers = new ArrayList<>();
    Stream.concat(Stream.of(derived.base()), derived.events().stream())
        .filter(event -> pack.covers(found, event))
        .forEach(event -> answers.add(explained(event, pack, found)));
    say(detection(found), found.id().value(), answers, "nothing here is that.");
  }

  private static Rule detection(PackRule rule) {
    Rule detection = rule.detection();
    if (detection == null) {
      throw new DecnetException(
          ErrorCode.NOT_FOUND,
          rule.id() + " is a correlation; only rules about single events can be explained");
    }
    return detection;
  }

  private static Explained explained(Event event, RulePack pack, PackRule rule) {
    String statement = event.text(Field.STATEMENT_TEXT);
    String text = statement == null ? event.text(Field.COMMAND_TEXT) : statement;
    String kind = event.kind().kindName();
    return new Explained(
        text == null ? kind : kind + ": " + text,
        new JsonObject().put("kind", kind).put("statement", statement),
        pack.explain(rule, event));
  }

  private List<Rule> found() {
    try (Progress progress = console.progress()) {
      return rules == null
          ? RuleChoice.inFile(Path.of(rule), placeholders.placeholders(), progress)
          : RuleChoice.inFolder(rules, rule, placeholders.placeholders(), progress);
    }
  }

  private void ofJson(Rule one, String id, byte[] events) {
    List<Explained> answers = new ArrayList<>();
    List<String> others = new ArrayList<>();
    try {
      JsonRules compiled =
          pipeline.given()
              ? JsonRules.compile(List.of(one), pipeline.pipelines())
              : JsonRuleReading.of(one, events);
      JsonEvent event = new JsonEvent(compiled.fields());
      new JsonReader(compiled.fields())
          .readAll(
              events,
              event,
              read -> {
                EventSource source = compiled.sourceOf(read);
                String kind = source == null ? "an event of unknown logs" : source.title();
                if (compiled.covers(one, read)) {
                  JsonObject members = new JsonObject().put("logsource", kind);
                  answers.add(new Explained(kind, members, compiled.explain(one, read)));
                } else {
                  others.add(kind);
                }
              });
    } catch (MalformedJson e) {
      throw new DecnetException(ErrorCode.MALFORMED_RECORD, "The event: " + e.describe(), e);
    }
    say(one, id, answers, "the event is " + String.join(", ", others) + ".");
  }

  private void say(Rule one, String id, List<Explained> answers, String instead) {
    if (json.wanted()) {
      console.say(
          new JsonObject()
              .put("rule_id", id)
              .put("matches", answers.stream().anyMatch(Explained::matches))
              .put("events", answers.stream().map(Explained::json).toList()));
      return;
    }
    console.say(VisibleText.of(id) + "  " + VisibleText.of(one.title()));
    if (answers.isEmpty()) {
      console.say("The rule is about " + one.logsource().describe() + "; " + instead);
    }
    for (Explained answer : answers) {
      console.say("");
      console.say(VisibleText.of(answer.subject()));
      // The explanation's own line ends stay; everything else in it is attacker text.
      answer.explanation().text().lines().forEach(line -> console.say("  " + VisibleText.of(line)));
    }
  }
}
