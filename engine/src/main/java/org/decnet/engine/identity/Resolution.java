package org.decnet.engine.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.cluster.ClusterChange;

/**
 * What one run of the resolver found.
 *
 * @param changes what became different, in order
 * @param identities all that may have changed, as they are now
 * @param seen other identities of which attackers were given again, with nothing new to recognise
 *     them by
 * @param whole whether there are no identities but these
 */
public record Resolution(
    List<ClusterChange> changes, List<Identity> identities, Set<UUID> seen, boolean whole) {
  /** Copies the collections. */
  public Resolution {
    changes = List.copyOf(changes);
    identities = List.copyOf(identities);
    seen = Set.copyOf(seen);
  }
}
