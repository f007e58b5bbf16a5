package org.decnet.cli.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.Show;
import org.decnet.engine.port.Stores;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.ReadingOptions;
import org.decnet.model.event.Event;
import org.decnet.model.event.SessionId;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what DECNET does, on bundled sessions. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Ingest 18 bundled sessions and tell what was found.")
public final class DemoCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder. Default: a new temporary folder, which stays.")
  private @Nullable Path folder;

  /** The command on a console. */
  public DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path data = folder == null ? temporaryFolder() : folder;
    NodeSettings settings = NodeSettings.of(data, console.environment()).inFolder();
    Set<SessionId> sessions = new LinkedHashSet<>();
    IngestResult result = ingest(data, settings, sessions);
    if (json.wanted()) {
      console.say(result.json().put("data_folder", data.toAbsolutePath().normalize()));
      return ExitCode.OK;
    }
    try (Stores stores = Node.openStores(settings)) {
      tell(data, result, DemoStory.of(stores, settings.catalog(), List.copyOf(sessions)));
    }
    return ExitCode.OK;
  }

  private void tell(Path data, IngestResult result, DemoStory story) {
    console.say("A night at four honeypots:");
    console.say("");
    story.lines().forEach(console::say);
    console.say("");
    console.say(
        Show.counted(story.chapters().size(), "session")
            + " from "
            + Show.counted(story.addresses(), "address")
            + " at "
            + Show.counted(story.decoys(), "decoy")
            + " showed "
            + Show.counted(story.techniques(), "technique")
            + " in "
            + Show.counted(result.totals().tags(), "tag")
            + ".");
    console.say("");
    console.say("Look closer:");
    nextCommands(data, story).forEach(command -> console.say("  ./decnet " + command));
  }

  private static List<String> nextCommands(Path data, DemoStory story) {
    String option = " --data " + data;
    List<String> commands = new ArrayList<>();
    commands.add("techniques" + option);
    commands.add("show session " + story.richest().id() + option);
    commands.add("show attacker " + story.richest().sourceIp() + option);
    commands.add("export fleet --format navigator --out layer.json" + option);
    commands.add("up" + option);
    return commands;
  }

  private IngestResult ingest(Path data, NodeSettings settings, Set<SessionId> sessions) {
    return Feed.store(
        settings,
        Map.of(),
        console.clock(),
        IngestListener.NONE,
        ReadingOptions.NONE,
        reading ->
            reading
                .watching(event -> note(event, sessions))
                .files(DemoScenario.unpack(data.resolve("demo"))));
  }

  private static void note(Event event, Set<SessionId> sessions) {
    SessionId session = event.session();
    if (session != null) {
      sessions.add(session);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("decnet-demo-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
