package org.decnet.cli.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.text.JsonObject;
import org.decnet.engine.port.Stores;
import org.decnet.ingest.IngestListener;
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
    description = "Ingest 15 bundled sessions and tell what was found.")
public final class DemoCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final org.decnet.cli.option.JsonOption json = new org.decnet.cli.option.JsonOption();

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
    IngestResult result = ingest(data);
    try (Stores stores = Node.openStores(new NodeSettings(data))) {
      DemoStory story = DemoStory.of(stores);
      if (json.wanted()) {
        console.say(json(result, data, story));
      } else {
        story.lines().forEach(console::say);
        nextCommands(data, story);
      }
    }
    return ExitCode.OK;
  }

  private static IngestResult ingest(Path data) {
    try (InputStream log = DemoScenario.open()) {
      return Feed.store(data, IngestListener.NONE, reading -> reading.stream(log, "demo"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
