package org.decnet.server.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.IntelStore.Target;
import org.decnet.engine.port.NetworkLookup;
import org.decnet.engine.port.PlaceStore;
import org.decnet.model.actor.NetworkFacts;

/** Finds where the addresses of attackers belong, and keeps it with them. */
final class Placement {
  private static final int PAGE = 1000;

  private final PlaceStore store;
  private final NetworkLookup networks;

  Placement(PlaceStore store, NetworkLookup networks) {
    this.store = store;
    this.networks = networks;
  }

  /** Places all attackers, because a table may have changed; gives how many have a place. */
  int placeAll() {
    return place(false);
  }

  /** Places those whom no table knew so far; gives how many have a place now. */
  int placeNew() {
    return place(true);
  }

  private int place(boolean unplacedOnly) {
    int placed = 0;
    List<Target> page = store.attackers(null, unplacedOnly, PAGE);
    while (!page.isEmpty()) {
      Map<UUID, NetworkFacts> found = new HashMap<>();
      for (Target target : page) {
        NetworkFacts facts = networks.find(target.ip());
        if (!facts.isEmpty()) {
          found.put(target.attackerUuid(), facts);
        }
      }
      store.place(found);
      placed += found.size();
      page = store.attackers(page.getLast().attackerUuid(), unplacedOnly, PAGE);
    }
    return placed;
  }
}
