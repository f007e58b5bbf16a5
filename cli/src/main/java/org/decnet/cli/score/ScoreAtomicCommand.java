package org.decnet.cli.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.EnvironmentOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.score.AtomicTest;
import org.decnet.engine.score.Half;
import org.decnet.engine.score.Reliability;
import org.decnet.engine.score.ScoredTest;
import org.decnet.engine.score.SessionTagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.server.node.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tags held against tests that show one technique each. */
@Command(
    name = "atomic",
    mixinStandardHelpOptions = true,
    description = {
      "Hold tags against published tests that show one technique each.",
      "",
      "FILE holds a JSON object a line: technique_v18_1, commands (a list: one session) and,"
          + " optionally, guid and name. A tag is right if it names the technique, its parent or one"
          + " of its sub-techniques."
    },
    footer = {"", "Exit code 1 if the file is malformed; the message names line and field."})
final class ScoreAtomicCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final HalfOption half = new HalfOption();
  @Mixin private final ByOption by = new ByOption();

  @Option(names = "--misses", description = "List each test without a right tag.")
  private boolean misses;

  @Parameters(paramLabel = "FILE", description = "Tests, plain or .gz.")
  private Path file = Path.of("");

  ScoreAtomicCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<AtomicTest> tests = LabelledFiles.tests(file);
    Knowledge knowledge = Knowledge.load(EnvironmentOption.settings(console));
    SessionTagger tagger = new SessionTagger(() -> knowledge.tagger(TaggingListener.SILENT));
    List<ScoredTest> scored = new ArrayList<>();
    for (AtomicTest test : tests) {
      if (half.half().holds(test.technique().value())) {
        scored.add(ScoredTest.of(test, tagger));
      }
    }
    print(new Report(console, json.wanted()), scored);
    return ExitCode.OK;
  }

  private void print(Report report, List<ScoredTest> scored) {
    techniques(report, scored);
    TagAxis axis = by.axis();
    if (axis != null) {
      Tally tally = new Tally();
      scored.forEach(one ->
          one.tags().forEach(tag -> tally.add(axis.key(tag), one.test().shows(tag.technique()))));
      report.groups(axis.name().toLowerCase(Locale.ROOT), tally.counts());
    }
    Reliability reliability = new Reliability();
    scored.forEach(one ->
        one.tags()
            .forEach(tag -> reliability.add(tag.confidence(), one.test().shows(tag.technique()))));
    report.reliability(reliability);
    if (misses) {
      report.heading("Tests without a right tag");
      scored.stream().filter(one -> !one.isRight()).forEach(one -> miss(report, one));
    }
    totals(report, scored);
  }

  private static void techniques(Report report, List<ScoredTest> scored) {
    Tally tally = new Tally();
    scored.forEach(one -> tally.add(one.test().technique().value(), one.isRight()));
    Table table =
        new Table(
            Table.left("technique"),
            Table.left("half"),
            Table.right("tests"),
            Table.right("right"),
            Table.right("share"));
    tally
        .counts()
        .forEach((technique, count) -> {
          String part = HalfOption.word(Half.of(technique));
          table.row(
              technique,
              part,
              Show.count(count.all()),
              Show.count(count.right()),
              Figures.text(count.share()));
          report.object(
              new JsonObject()
                  .put("kind", "tested")
                  .put("technique", technique)
                  .put("half", part)
                  .put("tests", count.all())
                  .put("right", count.right())
                  .put("share", Figures.share(count.share())));
        });
    report.table(table);
  }

  private static void miss(Report report, ScoredTest one) {
    report.line("  " + one.test().technique() + " " + VisibleText.of(one.test().name()));
    one.tagged()
        .forEach(command -> {
          report.line("      " + VisibleText.of(command.text()));
          report.line("          tags: " + TagWords.line(command.tags()));
        });
    report.object(
        new JsonObject()
            .put("kind", "miss")
            .put("technique", one.test().technique())
            .put("name", one.test().name())
            .put("guid", one.test().id())
            .put(
                "commands",
                one.tagged().stream()
                    .map(command ->
                        new JsonObject()
                            .put("text", command.text())
                            .put("tags", TagWords.json(command.tags())))
                    .toList()));
  }

  private void totals(Report report, List<ScoredTest> scored) {
    report.heading("In all");
    if (half.half() == Half.ALL) {
      for (Half part : List.of(Half.DEVELOP, Half.OPENED, Half.SET_ASIDE)) {
        total(report, part, scored, new JsonObject().put("kind", "half"));
      }
    }
    total(report, half.half(), scored, new JsonObject());
  }

  private static void total(Report report, Half part, List<ScoredTest> scored, JsonObject object) {
    List<ScoredTest> counted =
        scored.stream().filter(one -> part.holds(one.test().technique().value())).toList();
    long any = counted.stream().filter(one -> !one.tags().isEmpty()).count();
    long right = counted.stream().filter(ScoredTest::isRight).count();
    double share = counted.isEmpty() ? 0 : (double) right / counted.size();
    report.object(
        object
            .put("half", HalfOption.word(part))
            .put("tests", (long) counted.size())
            .put("any_tag", any)
            .put("right_technique", right)
            .put("right_technique_share", Figures.share(share)));
    report.line(
        HalfOption.word(part)
            + ": "
            + Show.counted(counted.size(), "test")
            + ", "
            + any
            + " with a tag, "
            + right
            + " with the right technique ("
            + Figures.text(share)
            + ")");
  }
}
