package org.decnet.engine.identity;

import java.util.List;
import org.decnet.engine.cluster.ClusterChange;

/**
 * What one run of the resolver found.
 *
 * @param changes what became different, in order
 * @param identities all that may have changed, as they are now
 */
public record Resolution(List<ClusterChange> changes, List<Identity> identities) {
  /** Copies the lists. */
  public Resolution {
    changes = List.copyOf(changes);
    identities = List.copyOf(identities);
  }
}
