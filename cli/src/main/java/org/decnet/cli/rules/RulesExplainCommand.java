package org.decnet.cli.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.input.TypedEvents;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.normalise.Normaliser;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.tag.RuleId;
import org.decnet.server.node.Knowledge;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why a rule matches something, or why it does not. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Say test by test why a rule matches an event, or why it does not.")
final class RulesExplainCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "RULE", description = "Rule id, such as R0015.")
  private String rule = "";

  @ArgGroup(multiplicity = "1")
  private @Nullable Subject subject;

  RulesExplainCommand(Console console) {
    this.console = console;
  }

  /** What the rule is held against. */
  private static final class Subject {
    @Option(names = "--command", paramLabel = "LINE", description = "A command line.")
    private @Nullable String command;

    @Option(
        names = "--event",
        paramLabel = "FILE",
        description = "A file with one event as a JSON object: kind, and fields by name.")
    private @Nullable Path event;

    Event toEvent(TypedEvents events) {
      if (command != null) {
        return events.command(command);
      }
      if (event == null) {
        throw new IllegalStateException("picocli admits no empty group");
      }
      return events.json(RuleFiles.text(event));
    }
  }

  @Override
  public Integer call() {
    if (subject == null) {
      throw new IllegalStateException("picocli admits no missing group");
    }
    RulePack pack = Knowledge.load().rules();
    PackRule found =
        pack.rule(new RuleId(rule))
            .orElseThrow(() ->
                new DecnetException(
                    ErrorCode.NOT_FOUND,
                    "There is no rule " + rule + "; 'decnet rules list' lists them"));
    Event base = new Normaliser().normalise(subject.toEvent(new TypedEvents(console.clock())));
    List<Answer> answers = answers(pack, found, base);
    if (json.wanted()) {
      console.say(
          new JsonObject()
              .put("rule_id", found.id())
              .put("matches", answers.stream().anyMatch(Answer::matches))
              .put("events", answers.stream().map(Answer::json).toList()));
    } else {
      text(found, answers);
    }
    return ExitCode.OK;
  }

  private static List<Answer> answers(RulePack pack, PackRule rule, Event base) {
    StatementDeriver.Derived derived = new StatementDeriver().derive(base);
    List<Answer> answers = new ArrayList<>();
    Stream.concat(Stream.of(derived.base()), derived.events().stream())
        .filter(event -> pack.covers(rule, event))
        .forEach(event -> answers.add(new Answer(event, pack.explain(rule, event))));
    return answers;
  }

  private void text(PackRule found, List<Answer> answers) {
    console.say(found.id() + "  " + VisibleText.of(found.sigma().title()));
    if (answers.isEmpty()) {
      console.say(
          "The rule is about " + found.sigma().logsource().describe() + "; nothing here is that.");
    }
    for (Answer answer : answers) {
      console.say("");
      console.say(VisibleText.of(answer.subject()));
      // The explanation's own line ends stay; everything else in it is attacker text.
      answer.explanation().text().lines().forEach(line -> console.say("  " + VisibleText.of(line)));
    }
  }

  /** What the rule says to one event. */
  private record Answer(Event event, Explanation explanation) {
    boolean matches() {
      return explanation instanceof Explanation.Matched;
    }

    String subject() {
      String text = event.text(Field.STATEMENT_TEXT);
      text = text == null ? event.text(Field.COMMAND_TEXT) : text;
      return event.kind().kindName() + (text == null ? "" : ": " + text);
    }

    JsonObject json() {
      List<Finding> findings =
          switch (explanation) {
            case Explanation.Matched matched -> matched.findings();
            case Explanation.NotMatched not -> not.reasons();
          };
      return new JsonObject()
          .put("kind", event.kind().kindName())
          .put("statement", event.text(Field.STATEMENT_TEXT))
          .put("matches", matches())
          .put("findings", findings.stream().map(Answer::json).toList());
    }

    private static JsonObject json(Finding finding) {
      return new JsonObject()
          .put("selection", finding.selection())
          .put("field", finding.field())
          .put("test", finding.test())
          .put("value", finding.value())
          .put("held", finding.held());
    }
  }
}
