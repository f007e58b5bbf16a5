package org.decnet.cli.database;

import java.io.IOException;
import java.util.List;
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
import org.decnet.server.artifact.ArtifactFolder;
import org.decnet.server.artifact.ArtifactSettings;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
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
          + " events if the database is larger than DECNET_KEEP_MIB. Captured files go, largest first,"
          + " when less than a tenth of their room is left: DECNET_ARTIFACTS_MIB and"
          + " DECNET_ARTIFACTS_FILES.",
      "",
      "Events that a tag cites stay as long as the tag, and what belongs to a locked campaign stays.",
      "Files that a tag cites stay as long as they fit into DECNET_ARTIFACTS_PINNED_MIB."
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
  public Integer call() throws IOException {
    RetentionSettings settings = RetentionSettings.of(console.environment());
    ArtifactSettings room = ArtifactSettings.of(console.environment());
    NodeSettings node = data.existing(console);
    try (Stores stores = Node.openStores(node);
        Progress progress = console.progress()) {
      Retention retention = Retention.of(stores, settings);
      Retention.Plan plan = retention.plan(console.clock().instant());
      Map<Data, Long> rows =
          dryRun
              ? plan.rows()
              : retention.run(
                  plan, gone -> progress.show(() -> Show.count(gone) + " rows gone"), () -> false);
      progress.clear();
      ArtifactFolder artifacts = Node.artifacts(node, stores, room, console.clock());
      List<ArtifactFolder.Eviction> files = artifacts.plan();
      if (!dryRun) {
        artifacts.evict(files);
      }
      print(plan, rows, files);
    }
    return ExitCode.OK;
  }

  private void print(
      Retention.Plan plan, Map<Data, Long> rows, List<ArtifactFolder.Eviction> files) {
    long freed = files.stream().mapToLong(file -> file.blob().allocated()).sum();
    if (json.wanted()) {
      JsonObject object = new JsonObject().put("dry_run", dryRun).put("bytes", plan.bytes());
      rows.forEach((one, count) -> object.put(DatabaseInfoCommand.word(one), count));
      object.put("artifacts", files.size()).put("artifact_bytes", freed);
      console.say(object);
      return;
    }
    Table table =
        new Table(
            Table.left("DATA"),
            Table.left("BEFORE"),
            Table.right(dryRun ? "ROWS THAT WOULD GO" : "ROWS GONE"));
    for (Data one : Data.values()) {
      table.row(
          DatabaseInfoCommand.word(one),
          Show.time(plan.before(one)),
          Show.count(rows.getOrDefault(one, 0L)));
    }
    console.say(table);
    if (!files.isEmpty()) {
      console.say(
          Show.counted(files.size(), "captured file")
              + (dryRun ? " would go, with " : " gone, with ")
              + Show.count(freed)
              + " bytes: "
              + files.getFirst().reason());
    }
  }
}
