package org.decnet.cli.database;

import java.util.Map;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Progress;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.RetentionStore.Data;
import org.decnet.engine.port.Stores;
import org.decnet.server.node.Node;
import org.decnet.server.node.Retention;
import org.decnet.server.node.RetentionSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forgets what is old, or says what would be forgotten. */
@Command(
    name = "vacuum",
    mixinStandardHelpOptions = true,
    description = {
      "Forget what is older than DECNET_KEEP_EVENTS_DAYS and DECNET_KEEP_FINDINGS_DAYS, and the oldest"
          + " events if the database is larger than DECNET_KEEP_MIB.",
      "",
      "Events that a tag cites stay as long as the tag, and what belongs to a locked campaign stays."
    })
final class DatabaseVacuumCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(names = "--dry-run", description = "Only say what would be forgotten.")
  private boolean dryRun;

  DatabaseVacuumCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RetentionSettings settings = RetentionSettings.of(console.environment());
    try (Stores stores = Node.openStores(data.existing(console));
        Progress progress = console.progress()) {
      Retention retention = new Retention(stores.retention(), settings);
      Retention.Plan plan = retention.plan(console.clock().instant());
      Map<Data, Long> rows =
          dryRun
              ? plan.rows()
              : retention.run(
                  plan, gone -> progress.show(() -> Show.count(gone) + " rows gone"), () -> false);
      progress.clear();
      print(plan, rows);
    }
    return ExitCode.OK;
  }

  private void print(Retention.Plan plan, Map<Data, Long> rows) {
    if (json.wanted()) {
      JsonObject object = new JsonObject().put("dry_run", dryRun).put("bytes", plan.bytes());
      rows.forEach((one, count) -> object.put(DatabaseInfoCommand.word(one), count));
      console.say(object);
      return;
    }
    Table table =
        new Table(
            Table.left("DATA"),
            Table.left("BEFORE"),
            Table.right(dryRun ? "ROWS THAT WOULD GO" : "ROWS GONE"));
    plan.before()
        .forEach((one, time) ->
            table.row(
                DatabaseInfoCommand.word(one),
                Show.time(time),
                Show.count(rows.getOrDefault(one, 0L))));
    console.say(table);
  }
}
