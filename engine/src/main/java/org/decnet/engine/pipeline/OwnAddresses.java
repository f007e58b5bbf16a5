package org.decnet.engine.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the operator's own addresses from becoming attackers (spec 10, section 1): those that are
 * configured, and those at which peers were seen to touch a sensor. What comes from one is kept as
 * noise without a peer. Used by one thread; bounded.
 */
public final class OwnAddresses {
  static final int MOST_LEARNT = 4096;

  private final Predicate<String> configured;
  private final Set<String> learnt =
      Collections.newSetFromMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST_LEARNT;
            }
          });

  /**
   * Nothing is learnt yet.
   *
   * @param configured whether an address is one that the operator named
   */
  public OwnAddresses(Predicate<String> configured) {
    this.configured = configured;
  }

  /** The event as it may go on. */
  public Event check(Event event) {
    String peer = event.sourceIp();
    String decoy = event.text(Field.DST_IP);
    learn(event, peer, decoy);
    if (peer == null || !isOwn(peer, decoy)) {
      return event;
    }
    return event.toBuilder()
        .set(Field.SRC_IP, null)
        .set(Field.SRC_PORT, null)
        .set(Field.EVENT_CLASS, EventClass.NOISE.className())
        .build();
  }

  // A host that talks to itself is a test of the operator's, who wants to see it.
  private boolean isOwn(String peer, @Nullable String decoy) {
    return configured.test(peer) || (!peer.equals(decoy) && learnt.contains(peer));
  }

  // In a tunnel the destination is where the peer wants to go.
  private void learn(Event event, @Nullable String peer, @Nullable String decoy) {
    if (decoy != null
        && peer != null
        && !peer.equals(decoy)
        && event.kind() != EventKind.TUNNEL
        && event.kind() != EventKind.FINGERPRINT) {
      learnt.add(decoy);
    }
  }
}
