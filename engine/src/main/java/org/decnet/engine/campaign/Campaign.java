package org.decnet.engine.campaign;

import java.util.List;
import java.util.UUID;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.cluster.SpanningTree;

/**
 * Identities that are one operation.
 *
 * @param uuid the campaign, merges followed
 * @param edges the strongest edges that hold it together; none if one identity came back
 */
public record Campaign(UUID uuid, List<UUID> identities, List<Edge> edges) {
  /** Copies the lists. */
  public Campaign {
    identities = List.copyOf(identities);
    edges = List.copyOf(edges);
  }

  /** How sure it is that the identities are one operation, 0 to 1. */
  public double confidence() {
    return SpanningTree.confidence(edges);
  }
}
