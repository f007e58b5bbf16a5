package org.decnet.cli.feed;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.Stopping;
import org.decnet.cli.text.Progress;
import org.decnet.server.artifact.ArtifactSettings;
import org.decnet.server.lifecycle.StopLatch;
import org.decnet.server.node.Node;

/**
 * Follows logs on a thread of its own, for a process that does other things too. What fails is told
 * and tried again from the start of the logs: what is stored already is not stored again.
 */
public final class Collector implements AutoCloseable, Stopping {
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final StopLatch stop = new StopLatch();
  private final Console console;
  private final Node node;
  private final List<Path> paths;
  private final Clock clock;
  private final Thread thread;

  private Collector(Console console, Node node, List<Path> paths) {
    this.console = console;
    this.node = node;
    this.paths = List.copyOf(paths);
    this.clock = console.clock();
    this.thread = Thread.ofPlatform().name("decnet-collector").daemon().unstarted(this::run);
  }

  /** Starts to follow logs and folders of them, if there are any. */
  public static Collector start(Console console, Node node, List<Path> paths) {
    Collector collector = new Collector(console, node, paths);
    if (collector.follows()) {
      collector.thread.start();
    }
    return collector;
  }

  /** Whether there are logs to follow. */
  public boolean follows() {
    return !paths.isEmpty();
  }

  private void run() {
    while (!requested()) {
      try (Progress silent = new Progress(console.err(), false, System::nanoTime)) {
        Feed.follow(
            node,
            ArtifactSettings.of(console.environment()),
            clock,
            new IngestProgress(console, silent),
            paths,
            this);
      } catch (RuntimeException e) {
        console.remark("Reading logs failed and will be tried again: " + e.getMessage());
        await(RETRY);
      }
    }
  }

  @Override
  public boolean requested() {
    return stop.requested();
  }

  @Override
  public boolean await(Duration atMost) {
    return stop.await(atMost);
  }

  /** Ends when all that was read is written. */
  @Override
  public void close() {
    stop.end(thread);
  }
}
