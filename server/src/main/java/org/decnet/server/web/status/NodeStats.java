package org.decnet.server.web.status;

import java.time.Duration;
import org.decnet.engine.port.Stores;
import org.decnet.server.web.setup.ApiParts;

/** Counts what a node holds. */
public final class NodeStats {
  private static final Duration ACTIVE = Duration.ofDays(1);

  private NodeStats() {}

  /** The figures as they are now. */
  public static StatsRow of(ApiParts parts) {
    Stores stores = parts.stores();
    return StatsRow.of(
        stores.events().totals(),
        stores.logs().deckies(parts.clock().instant().minus(ACTIVE)),
        stores.sensors().all());
  }
}
