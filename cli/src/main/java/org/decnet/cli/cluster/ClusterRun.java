package org.decnet.cli.cluster;

import java.util.ArrayList;
import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.Progress;
import org.decnet.cli.text.Show;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tick.AttributionTick;
import org.decnet.engine.tick.ClusterTurn;
import org.decnet.engine.tick.FailedRead;
import org.decnet.server.node.ClusterSettings;

/** One turn over everything that is stored, with progress. */
final class ClusterRun {
  private ClusterRun() {}

  /**
   * What a turn found.
   *
   * @param behaviour how many identities behave otherwise than before
   * @param unread what could not be read
   */
  record Result(ClusterTurn.Outcome outcome, int behaviour, List<FailedRead> unread) {}

  /** Finds identities and campaigns and how they behave, and saves that. */
  static Result over(Stores stores, Console console) {
    List<FailedRead> unread = new ArrayList<>();
    try (Progress progress = console.progress()) {
      ClusterTurn turn =
          new ClusterTurn(
              stores.clusters(),
              ClusterSettings.of(console.environment()).common(),
              unread::add,
              left -> progress.show(() -> Show.counted(left, "attacker") + " to read"));
      ClusterTurn.Outcome outcome = turn.run();
      AttributionTick tick = new AttributionTick(stores.attribution(), unread::add);
      return new Result(outcome, tick.run(() -> false).changed(), unread);
    }
  }
}
