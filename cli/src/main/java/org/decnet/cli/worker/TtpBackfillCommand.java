package org.decnet.cli.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.Progress;
import org.decnet.engine.backfill.Backfill;
import org.decnet.engine.backfill.BackfillPlan;
import org.decnet.engine.backfill.BackfillSource;
import org.decnet.engine.backfill.RuleTally;
import org.decnet.engine.backfill.UnstoredFields;
import org.decnet.engine.tag.RulePack;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.telemetry.RunningTelemetry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tags stored events again. */
@Command(
    name = "ttp-backfill",
    mixinStandardHelpOptions = true,
    description = {
      "Tag stored events again, after rules have changed or tags were lost.",
      "Tags that are there stay; a second run inserts nothing. Nobody is told."
    })
public final class TtpBackfillCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 3650;
  private static final int LARGEST_BATCH = 100_000;

  private final Console console;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = {"-s", "--since-days"},
      paramLabel = "DAYS",
      description = "Only what happened in the last days, 1 to 3650. Default: ${DEFAULT-VALUE}.")
  private int sinceDays = 7;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "Which events: ${COMPLETION-CANDIDATES}. Default: all.")
  private BackfillSource source = BackfillSource.ALL;

  @Option(names = "--dry-run", description = "Insert nothing; say what each rule would add.")
  private boolean dryRun;

  @Option(
      names = "--apply",
      description = "Insert although --rules names other rules than those in force.")
  private boolean apply;

  @Option(
      names = "--batch-size",
      paramLabel = "EVENTS",
      description = "Events whose tags are inserted at once. Default: ${DEFAULT-VALUE}.")
  private int batchSize = 500;

  /** The command on a console. */
  public TtpBackfillCommand(Console console) {
    this.console = console;
  }

  @Override
  @SuppressWarnings("try") // telemetry is there to be closed
  public Integer call() {
    check("--since-days", sinceDays, MOST_DAYS);
    check("--batch-size", batchSize, LARGEST_BATCH);
    data.existing(console);
    NodeSettings settings = rules.settings(data, console);
    long start = System.nanoTime();
    try (Progress progress = console.progress();
        Node node = Node.open(settings);
        RunningTelemetry telemetry = node.startTelemetry(console.environment())) {
      BackfillResult result = run(node, progress, start);
      progress.clear();
      if (json.wanted()) {
        console.say(result.json());
      } else {
        result.say(console);
      }
    }
    return ExitCode.OK;
  }

  private BackfillResult run(Node node, Progress progress, long start) {
    RulePack pack = node.rules().active().pack();
    Instant since = console.clock().instant().minus(Duration.ofDays(sinceDays));
    BackfillPlan plan = BackfillPlan.of(pack, since, source, batchSize);
    RuleTally tally = new RuleTally(node.stores().tags());
    InsertedTags inserted = new InsertedTags(node.stores().tags());
    boolean insert = !dryRun && (apply || !rules.given());
    Backfill backfill =
        new Backfill(
            node.stores().events(),
            node.lateTagger(),
            node.malware(),
            plan,
            insert ? inserted : tally,
            new BackfillProgress(console, progress));
    return new BackfillResult(
        since,
        insert,
        backfill.run(),
        inserted.count(),
        tally.byRule(),
        UnstoredFields.rules(pack),
        (System.nanoTime() - start) / 1e9);
  }

  private void check(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "picocli sets the specification").commandLine(),
          option + " must be 1 to " + most + ", not " + value);
    }
  }
}
