package org.decnet.cli.score;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.EnvironmentOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.score.SessionTagger;
import org.decnet.engine.score.TaggedStatement;
import org.decnet.engine.tag.SecretMask;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.tag.Tag;
import org.decnet.server.node.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every distinct command with its tags, to be read line by line. */
@Command(
    name = "commands",
    mixinStandardHelpOptions = true,
    description = {
      "List every distinct command of files with its tags, most frequent first.",
      "",
      "Lines are Cowrie records, JSON objects with session or commands, or plain commands (after"
          + " 'CMD: ' if they start so). Each command is tagged alone."
    })
final class ScoreCommandsCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();

  @Option(names = "--untagged", description = "Only commands without tags.")
  private boolean untagged;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, plain or .gz.")
  private List<Path> files = List.of();

  ScoreCommandsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLists commands = new CommandLists();
    files.forEach(commands::read);
    Knowledge knowledge = Knowledge.load(EnvironmentOption.settings(console));
    SessionTagger tagger = new SessionTagger(() -> knowledge.tagger(TaggingListener.SILENT));
    Report report = new Report(console, json.wanted());
    long tagged = 0;
    long seen = 0;
    List<Map.Entry<String, Long>> ordered =
        commands.counts().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .toList();
    for (Map.Entry<String, Long> command : ordered) {
      List<Tag> tags = tags(tagger, command.getKey());
      tagged += tags.isEmpty() ? 0 : 1;
      seen += command.getValue();
      if (tags.isEmpty() || !untagged) {
        print(report, command.getKey(), command.getValue(), tags);
      }
    }
    report.line(
        Show.counted(ordered.size(), "distinct command")
            + " of "
            + Show.count(seen)
            + ", "
            + Show.count(tagged)
            + " tagged.");
    report.object(
        new JsonObject()
            .put("commands", seen)
            .put("distinct", (long) ordered.size())
            .put("tagged", tagged)
            .put("untagged", ordered.size() - tagged)
            .put("malformed", commands.malformed()));
    return ExitCode.OK;
  }

  private static List<Tag> tags(SessionTagger tagger, String command) {
    List<TaggedStatement> tagged = tagger.tag(command, List.of(command));
    return tagged.getFirst().tags();
  }

  private static void print(Report report, String command, long count, List<Tag> tags) {
    String text = SecretMask.mask(command);
    report.line(count + "\t" + VisibleText.of(text));
    report.line("\t  " + TagWords.line(tags));
    report.object(
        new JsonObject().put("command", text).put("count", count).put("tags", TagWords.json(tags)));
  }
}
