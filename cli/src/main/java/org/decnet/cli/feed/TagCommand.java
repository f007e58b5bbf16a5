package org.decnet.cli.feed;

import java.util.List;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.input.InputLines;
import org.decnet.cli.option.DataOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.tag.TagView;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.normalise.Normaliser;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.tag.SecretMask;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.NodeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Labels what comes in on standard input; stores nothing. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = {
      "Label command lines or events from standard input. Needs and makes no data.",
      "",
      "Each line is a command line, or a JSON object: an event with kind and fields by name, or a"
          + " Cowrie record."
    },
    footer = {"", "Exit code 1 if a line was no event."})
public final class TagCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final RulesOption rulesOption = new RulesOption();
  @Mixin private final JsonOption json = new JsonOption();

  /** The command on a console. */
  public TagCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    NodeSettings settings = rulesOption.settings(new DataOption().folder(console), console);
    Knowledge knowledge = Knowledge.load(settings);
    try (RuleStore rules = knowledge.rulesWith(settings, console.clock())) {
      return tagLines(
          new Tagger(rules::active, knowledge.attack(), TaggingListener.SILENT),
          new TagView(knowledge.attack(), rules.active().pack()));
    }
  }

  private int tagLines(Tagger tagger, TagView view) {
    Normaliser normaliser = new Normaliser();
    LineEvents events = new LineEvents(console.clock());
    InputLines lines = new InputLines(console.in());
    int code = ExitCode.OK;
    long number = 0;
    for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
      number++;
      try {
        for (Event event : events.of(line, number)) {
          print(number, tagger.tag(normaliser.normalise(event)), view);
        }
      } catch (DecnetException e) {
        console.remark("line " + number + ": " + e.getMessage());
        code = ExitCode.FAILURE;
      }
      if (!lines.ready()) {
        console.out().flush();
      }
    }
    return code;
  }

  private void print(long number, TaggedEvent tagged, TagView view) {
    List<Tag> tags =
        tagged.tags().stream().filter(tag -> tag.confidence() >= TagStore.FLOOR).toList();
    String input = input(tagged.event());
    if (json.wanted()) {
      console.say(
          new JsonObject()
              .put("line", number)
              .put("kind", tagged.event().kind().kindName())
              .put("input", input)
              .put("tags", tags.stream().map(view::json).toList()));
    } else {
      console.say(VisibleText.of(input == null ? tagged.event().kind().kindName() : input));
      if (tags.isEmpty()) {
        console.say("    nothing to tag");
      }
      view.lines(tags).forEach(console::say);
    }
  }

  private static @Nullable String input(Event event) {
    String text = event.text(Field.COMMAND_TEXT);
    return text == null ? null : SecretMask.mask(text);
  }
}
