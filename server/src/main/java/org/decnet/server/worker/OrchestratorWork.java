package org.decnet.server.worker;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.Outbox;
import org.decnet.server.artifact.ArtifactSettings;
import org.decnet.server.fleet.ArtifactVault;
import org.decnet.server.fleet.DecoyLines;
import org.decnet.server.fleet.DecoySettings;
import org.decnet.server.fleet.Fleet;
import org.decnet.server.fleet.Orchestrator;
import org.decnet.server.fleet.Traffic;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.node.Node;

/** The worker that starts and stops decoys. */
final class OrchestratorWork implements Work {
  private final Orchestrator orchestrator;
  private final Fleet fleet;
  private final DecoyLines lines;
  private final Traffic traffic;
  private final Outbox outbox;
  private final PushIntake intake;

  private OrchestratorWork(
      Orchestrator orchestrator,
      Fleet fleet,
      DecoyLines lines,
      Traffic traffic,
      Outbox outbox,
      PushIntake intake) {
    this.orchestrator = orchestrator;
    this.fleet = fleet;
    this.lines = lines;
    this.traffic = traffic;
    this.outbox = outbox;
    this.intake = intake;
  }

  /**
   * Decoys of a node.
   *
   * @param environment settings of decoys and of captured files
   */
  static OrchestratorWork of(Node node, Map<String, String> environment, Clock clock) {
    SecureRandom random = new SecureRandom();
    PushIntake intake =
        new PushIntake(node::ingest, node.stores().events(), node.deadLetterFolder(), clock);
    DecoyLines lines = new DecoyLines(intake);
    Traffic traffic = new Traffic(lines);
    Fleet fleet =
        new Fleet(
            node.dataFolder().resolve(Fleet.FOLDER),
            new ArtifactVault(node.artifacts(ArtifactSettings.of(environment))),
            DecoySettings.of(environment).budget(),
            traffic,
            random,
            clock);
    Orchestrator orchestrator = new Orchestrator(node.stores().deckies(), fleet, random, clock);
    return new OrchestratorWork(
        orchestrator, fleet, lines, traffic, node.stores().outbox(), intake);
  }

  @Override
  public void begin() {
    lines.start();
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    Orchestrator.Report report = orchestrator.turn(stopped);
    outbox.append(traffic.due(now));
    String lost = lines.lost() == 0 ? "" : ", " + lines.lost() + " lost";
    return new Done(
        report.detail() + "; " + lines.stored() + " lines stored" + lost, report.failing());
  }

  /** Stops all decoys, and brings what they told last. */
  void close() {
    fleet.close();
    lines.close();
    intake.close();
  }
}
