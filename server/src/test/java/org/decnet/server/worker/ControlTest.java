package org.decnet.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.NodeLimits;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.port.WorkerName;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.server.artifact.ArtifactSettings;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What admins want reaches workers that run. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ControlTest {
  private static final AuditEntry ENTRY = new AuditEntry(Scene.START, "ada", "test", "test", null);

  @TempDir Path folder;
  private Node node;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void workersThatShallRestEndAndStartAgain() {
    try (NodeWorkers workers = workers()) {
      for (WorkerName name : NodeWorkers.available()) {
        rest(name, true);
      }
      await(() -> workers.names().isEmpty());
      assertThat(states()).containsOnly(WorkerBeat.State.STOPPED);
      for (WorkerName name : NodeWorkers.available()) {
        rest(name, false);
      }
      await(() -> workers.names().containsAll(NodeWorkers.available()));
    }
  }

  @Test
  void restOutlivesTheProcess() {
    rest(WorkerName.TTP, true);
    try (NodeWorkers workers = workers()) {
      assertThat(workers.names()).isNotEmpty().doesNotContain(WorkerName.TTP);
    }
  }

  @Test
  void whoWritesWhileTheClustererRestsIsNotDisturbed() {
    try (NodeWorkers workers = workers()) {
      rest(WorkerName.CLUSTERER, true);
      await(() -> !workers.names().contains(WorkerName.CLUSTERER));
      try (var run = node.ingest()) {
        run.accept(Scene.ssh("web-1", "s1", "198.51.100.7").command(1, "id"));
      }
    }
    assertThat(node.stores().events().totals().events()).isPositive();
  }

  @Test
  void otherLimitsMakeTheWorkerForgetAtOnce() {
    node.stores()
        .events()
        .write(
            List.of(
                new TaggedEvent(
                    Scene.ssh("web-1", "s1", "198.51.100.7").command(1, "id"), List.of())));
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(50));
    try (NodeWorkers workers =
        NodeWorkers.start(
            node, Map.of(), later, EnumSet.of(WorkerName.RETENTION), Duration.ofHours(1))) {
      await(() -> !node.stores().workers().beats().isEmpty());
      assertThat(node.stores().events().totals().events()).isEqualTo(1);
      node.stores()
          .control()
          .setLimits(new NodeLimits(null, 30, null, null, null, null, null), ENTRY);
      await(() -> node.stores().events().totals().events() == 0);
      assertThat(workers.names()).containsExactly(WorkerName.RETENTION);
    }
  }

  @Test
  void quotasOfCapturedFilesFollowTheLimits() throws Exception {
    Path file = folder.resolve("captured");
    java.nio.file.Files.writeString(file, "abc");
    String sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    var artifacts = node.artifacts(ArtifactSettings.of(Map.of()));
    node.stores().control().setLimits(new NodeLimits(null, null, null, null, null, null, 0), ENTRY);
    assertThat(artifacts.keep(file, sha256, "web-1").name()).isEqualTo("NO_ROOM");
    node.stores().control().setLimits(NodeLimits.NONE, ENTRY);
    assertThat(artifacts.keep(file, sha256, "web-1").name()).isEqualTo("KEPT");
  }

  private NodeWorkers workers() {
    return NodeWorkers.start(
        node, Map.of(), Clock.systemUTC(), NodeWorkers.available(), Duration.ofHours(1));
  }

  private void rest(WorkerName name, boolean rests) {
    node.stores().control().setResting(name, rests, List.of(), ENTRY);
  }

  private List<WorkerBeat.State> states() {
    return node.stores().workers().beats().stream().map(WorkerBeat::state).toList();
  }

  /** The store answers as fast as it can, and the class has a time limit. */
  private static void await(java.util.function.BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
