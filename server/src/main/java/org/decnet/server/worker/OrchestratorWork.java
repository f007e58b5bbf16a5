package org.decnet.server.worker;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.decnet.server.fleet.DecoyLines;
import org.decnet.server.fleet.Fleet;
import org.decnet.server.fleet.Orchestrator;

/** The worker that starts and stops decoys. */
final class OrchestratorWork implements Work {
  private final Orchestrator orchestrator;
  private final Fleet fleet;
  private final DecoyLines lines;

  OrchestratorWork(Orchestrator orchestrator, Fleet fleet, DecoyLines lines) {
    this.orchestrator = orchestrator;
    this.fleet = fleet;
    this.lines = lines;
  }

  @Override
  public void begin() {
    lines.start();
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    String running = orchestrator.turn(stopped);
    String lost = lines.lost() == 0 ? "" : ", " + lines.lost() + " lost";
    return new Done(running + "; " + lines.stored() + " lines stored" + lost, false);
  }

  /** Stops all decoys, and brings what they told last. */
  void close() {
    fleet.close();
    lines.close();
  }
}
