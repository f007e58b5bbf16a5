package org.decnet.engine.port;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.IntelStore.Target;
import org.decnet.model.actor.NetworkFacts;
import org.jspecify.annotations.Nullable;

/** Keeps where the addresses of attackers belong. */
public interface PlaceStore {
  /**
   * Attackers in the order of their uuids.
   *
   * @param after the last of those that were given before; null to begin
   * @param unplacedOnly only those whose network nobody knew so far
   */
  List<Target> attackers(@Nullable UUID after, boolean unplacedOnly, int limit);

  /** Keeps where the addresses of attackers belong, in place of what was kept. */
  void place(Map<UUID, NetworkFacts> networks);
}
