package org.decnet.cli.serve;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.console.StopSignal;
import org.decnet.cli.feed.Collector;
import org.decnet.cli.option.DaemonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.Show;
import org.decnet.engine.port.WorkerName;
import org.decnet.ingest.kafka.KafkaSettings;
import org.decnet.model.setting.SettingReader;
import org.decnet.server.intake.TopicIntake;
import org.decnet.server.node.Node;
import org.decnet.server.telemetry.RunningTelemetry;
import org.decnet.server.worker.NodeWorkers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the API until it is told to stop. The only command that loads the web server. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Serve the API under /api/v1 and run all workers, until Ctrl-C or SIGTERM.",
      "With --ingest or $DECNET_INGEST_PATHS, read logs too."
    },
    footer = {
      "",
      "The first start makes the account 'admin' and prints its random password once.",
      "Settings in the environment: see docs/reference/configuration.md."
    })
public final class UpCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final RulesOption rules = new RulesOption();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on. Default: $DECNET_API_HOST, else 127.0.0.1.")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on; 0 for any free one. Default: $DECNET_API_PORT, else 8000.")
  private @Nullable Integer port;

  @Option(
      names = "--ingest",
      paramLabel = "PATH",
      description =
          "Log file or folder to read and to follow; may be given again. Default:"
              + " $DECNET_INGEST_PATHS, else none.")
  private List<Path> logs = List.of();

  @Option(
      names = "--deckies",
      paramLabel = "ARCHETYPE",
      split = ",",
      description =
          "Decoys to deploy unless they are there, such as web-server,redis: each an archetype or a"
              + " service, which is its name too.")
  private List<String> deckies = List.of();

  @Option(
      names = "--no-decoys",
      description = "Run no decoys here; another process does ('decnet worker orchestrator').")
  private boolean noDecoys;

  @Option(
      names = "--no-workers",
      description = "Serve only; workers run in processes of their own ('decnet worker').")
  private boolean noWorkers;

  @Mixin private final DaemonOption daemon = new DaemonOption();

  /** The command on a console. */
  public UpCommand(Console console) {
    this.console = console;
  }

  @Override
  @SuppressWarnings("try") // telemetry is there to be closed
  public Integer call() {
    if (daemon.wanted()) {
      return daemon.start(console, data.folder(console), "up");
    }
    List<Path> followed = followed();
    KafkaSettings kafka = KafkaSettings.of(console.environment());
    try (StopSignal stop = StopSignal.listen(console);
        Node node = Node.open(rules.settings(data, console));
        RunningTelemetry telemetry = node.startTelemetry(console.environment());
        NodeWorkers workers = workers(deployed(node));
        Collector collector = Collector.start(console, node, followed);
        TopicIntake topics = topics(kafka, node)) {
      workers.present(WorkerName.API, "serves");
      if (collector.follows() || topics.reads()) {
        workers.present(WorkerName.COLLECTOR, () -> presence(followed, topics));
      }
      new WebNode(console, node).serve(host, port, stop);
    }
    return ExitCode.OK;
  }

  /** The node with the decoys that it shall have. */
  private Node deployed(Node node) {
    new FirstDeckies(console, node.stores()).deploy(deckies);
    return node;
  }

  private NodeWorkers workers(Node node) {
    Set<WorkerName> wanted =
        noWorkers ? EnumSet.noneOf(WorkerName.class) : EnumSet.copyOf(NodeWorkers.available());
    if (noDecoys) {
      wanted.removeAll(Set.of(WorkerName.ORCHESTRATOR, WorkerName.MUTATOR));
    }
    return NodeWorkers.start(
        node, console.environment(), console.clock(), wanted, NodeWorkers.SWEEP);
  }

  private TopicIntake topics(KafkaSettings kafka, Node node) {
    return TopicIntake.start(
        kafka, node::ingest, node.stores().events(), node.deadLetterFolder(), console.clock());
  }

  private static NodeWorkers.Presence presence(List<Path> followed, TopicIntake topics) {
    String paths = Show.counted(followed.size(), "path");
    if (!topics.reads()) {
      return new NodeWorkers.Presence(paths, false);
    }
    TopicIntake.State state = topics.state();
    return new NodeWorkers.Presence(
        followed.isEmpty() ? state.detail() : paths + "; " + state.detail(), state.failing());
  }

  private List<Path> followed() {
    return logs.isEmpty()
        ? new SettingReader(console.environment())
            .list("DECNET_INGEST_PATHS").stream().map(Path::of).toList()
        : logs;
  }
}
