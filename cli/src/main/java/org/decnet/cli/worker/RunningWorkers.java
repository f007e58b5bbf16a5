package org.decnet.cli.worker;

import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.StopSignal;
import org.decnet.engine.port.WorkerName;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.telemetry.RunningTelemetry;
import org.decnet.server.worker.NodeWorkers;

/** Runs workers until the process is told to stop. */
final class RunningWorkers {
  private RunningWorkers() {}

  @SuppressWarnings("try") // telemetry is there to be closed
  static void untilStopped(
      Console console, NodeSettings settings, EnumSet<WorkerName> names, Duration sweep) {
    try (StopSignal stop = StopSignal.listen(console);
        Node node = Node.open(settings);
        RunningTelemetry telemetry = node.startTelemetry(console.environment());
        NodeWorkers workers =
            NodeWorkers.start(node, console.environment(), console.clock(), names, sweep)) {
      console.say(
          "Running: "
              + workers.names().stream().map(WorkerName::word).collect(Collectors.joining(", "))
              + ". Stop with Ctrl-C.");
      console.out().flush();
      stop.await();
    }
  }
}
