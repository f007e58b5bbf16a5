package org.decnet.cli.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.EnvironmentOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.Progress;
import org.decnet.engine.score.LabelledSession;
import org.decnet.engine.score.ScoredSession;
import org.decnet.engine.score.SessionTagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.server.node.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tags held against an expert's label for each statement of recorded shell sessions. */
@Command(
    name = "logprecis",
    mixinStandardHelpOptions = true,
    description = {
      "Hold tags against an expert's label for each statement of recorded sessions.",
      "",
      "FILE holds a JSON object a line: id, statements (a list), labels (one a statement:"
          + " Discovery, Execution, Persistence, Other, Defense Evasion, Harmless or Impact) and,"
          + " optionally, family. docs/accuracy.md says how tags become labels."
    },
    footer = {"", "Exit code 1 if the file is malformed; the message names line and field."})
final class ScoreLogprecisCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final HalfOption half = new HalfOption();
  @Mixin private final ByOption by = new ByOption();

  @Option(names = "--misses", description = "List each statement that is predicted wrong.")
  private boolean misses;

  @Option(names = "--families", description = "Show each family of sessions.")
  private boolean families;

  @Parameters(paramLabel = "FILE", description = "Labelled sessions, plain or .gz.")
  private Path file = Path.of("");

  ScoreLogprecisCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<LabelledSession> sessions = LabelledFiles.sessions(file);
    Knowledge knowledge = Knowledge.load(EnvironmentOption.settings(console));
    SessionTagger tagger = new SessionTagger(() -> knowledge.tagger(TaggingListener.SILENT));
    List<ScoredSession> scored = new ArrayList<>();
    try (Progress progress = console.progress()) {
      for (LabelledSession session : sessions) {
        if (half.half().holds(session.family())) {
          scored.add(ScoredSession.of(session, tagger));
          progress.show(() -> scored.size() + " sessions");
        }
      }
    }
    LogprecisReport report = new LogprecisReport(sessions, scored, half.half());
    report.print(new Report(console, json.wanted()), by.axis(), misses, families);
    return ExitCode.OK;
  }
}
