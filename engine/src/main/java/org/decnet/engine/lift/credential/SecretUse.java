package org.decnet.engine.lift.credential;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.engine.session.Dated;
import org.decnet.model.NameUuid;
import org.decnet.model.event.EventIds;

/** Where one principal with one secret was tried, and by whom. Its size is bounded. */
public final class SecretUse {
  private static final int MOST_TARGETS = 256;
  private static final int MOST_PEERS = 1024;
  private static final int WEIGHT = 512;
  private static final int PART_WEIGHT = 160;

  private final Key key;
  private final NavigableSet<Target> targets = new TreeSet<>();
  private final Map<String, Peer> peers = new LinkedHashMap<>();
  private Dated sensor;
  private Instant first;
  private Instant last;

  SecretUse(Key key, Instant at, String sensor) {
    this.key = key;
    this.sensor = new Dated(at, sensor);
    this.first = at;
    this.last = at;
  }

  /**
   * What is the same wherever it is tried.
   *
   * @param principalKey canonical principal; empty if none
   */
  record Key(String secretSha256, String secretKind, String principalKey) {
    /** Id of the finding (spec 01, section 5). */
    UUID reuseId() {
      return NameUuid.of(
          EventIds.NAMESPACE, "reuse|" + secretSha256 + '|' + secretKind + '|' + principalKey);
    }
  }

  /**
   * Where it was tried.
   *
   * @param service empty if not known
   */
  record Target(String decky, String service) implements Comparable<Target> {
    @Override
    public int compareTo(Target other) {
      int byDecky = decky.compareTo(other.decky);
      return byDecky == 0 ? service.compareTo(other.service) : byDecky;
    }
  }

  /** Who tried it, and when and where last. */
  record Peer(String ip, Instant lastAt, Target target) {}

  void add(Peer peer, String atSensor) {
    first = peer.lastAt().isBefore(first) ? peer.lastAt() : first;
    last = peer.lastAt().isAfter(last) ? peer.lastAt() : last;
    Dated seen = new Dated(peer.lastAt(), atSensor);
    sensor = seen.compareTo(sensor) < 0 ? seen : sensor;
    if (targets.size() < MOST_TARGETS) {
      targets.add(peer.target());
    }
    if (peers.size() < MOST_PEERS || peers.containsKey(peer.ip())) {
      peers.merge(peer.ip(), peer, SecretUse::later);
    }
  }

  private static Peer later(Peer a, Peer b) {
    int byTime = a.lastAt().compareTo(b.lastAt());
    boolean second = byTime < 0 || (byTime == 0 && b.target().compareTo(a.target()) > 0);
    return second ? b : a;
  }

  Key key() {
    return key;
  }

  /** Distinct places. */
  NavigableSet<Target> targets() {
    return targets;
  }

  Iterable<Peer> peers() {
    return peers.values();
  }

  int peerCount() {
    return peers.size();
  }

  String sensor() {
    return sensor.text();
  }

  Instant first() {
    return first;
  }

  Instant last() {
    return last;
  }

  /** Whether it was tried at more than one place. */
  boolean isReuse() {
    return targets.size() >= 2;
  }

  /** About the bytes of memory that it takes. */
  long weight() {
    return WEIGHT + (long) PART_WEIGHT * (targets.size() + peers.size());
  }
}
