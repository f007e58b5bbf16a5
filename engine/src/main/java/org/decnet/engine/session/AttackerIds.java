package org.decnet.engine.session;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Ids of the attackers behind a batch of events, each hashed once. Not for use by two threads. */
public final class AttackerIds {
  private final Map<String, UUID> byAddress = new HashMap<>();

  /** The attacker behind an event; null without an address, and for synthetic events. */
  public @Nullable UUID of(Event event) {
    String ip = event.sourceIp();
    return ip == null || event.flag(Field.SYNTHETIC)
        ? null
        : byAddress.computeIfAbsent(ip, EventIds::attacker);
  }
}
