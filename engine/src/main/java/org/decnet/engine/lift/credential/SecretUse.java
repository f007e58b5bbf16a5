package org.decnet.engine.lift.credential;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.decnet.engine.session.Dated;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.credential.ReuseKey;
import org.decnet.model.credential.ReusePlace;
import org.decnet.model.credential.ReuseTarget;

/** Where one principal with one secret was tried, and by whom. Its size is bounded. */
public final class SecretUse {
  private static final int MOST_TARGETS = 256;
  private static final int MOST_PEERS = 1024;
  private static final int WEIGHT = 512;
  private static final int PART_WEIGHT = 160;
  private static final String SENSOR = "credential";

  private final ReuseKey key;
  private final NavigableSet<ReusePlace> targets = new TreeSet<>();
  private final Map<String, Peer> peers = new LinkedHashMap<>();
  private Dated sensor;
  private Instant first;
  private Instant last;

  SecretUse(ReuseKey key, Instant at, String sensor) {
    this.key = key;
    this.sensor = new Dated(at, sensor);
    this.first = at;
    this.last = at;
  }

  /**
   * What is stored of a credential that is used again. Its decoys stand for their sensors, which
   * are not stored with it.
   */
  public static SecretUse of(CredentialReuse finding, List<ReuseTarget> targets) {
    SecretUse use = new SecretUse(finding.key(), finding.lastSeen(), SENSOR);
    for (ReuseTarget target : targets) {
      use.add(
          new Peer(target.address(), target.lastSeen(), target.place()), target.place().decky());
    }
    use.first = finding.firstSeen();
    use.last = finding.lastSeen();
    return use;
  }

  /** Who tried it, and when and where last. */
  record Peer(String ip, Instant lastAt, ReusePlace place) {}

  void add(Peer peer, String atSensor) {
    first = peer.lastAt().isBefore(first) ? peer.lastAt() : first;
    last = peer.lastAt().isAfter(last) ? peer.lastAt() : last;
    Dated seen = new Dated(peer.lastAt(), atSensor);
    sensor = seen.compareTo(sensor) < 0 ? seen : sensor;
    if (targets.size() < MOST_TARGETS) {
      targets.add(peer.place());
    }
    if (peers.size() < MOST_PEERS || peers.containsKey(peer.ip())) {
      peers.merge(peer.ip(), peer, SecretUse::later);
    }
  }

  private static Peer later(Peer a, Peer b) {
    int byTime = a.lastAt().compareTo(b.lastAt());
    boolean second = byTime < 0 || (byTime == 0 && b.place().compareTo(a.place()) > 0);
    return second ? b : a;
  }

  ReuseKey key() {
    return key;
  }

  /** Distinct places. */
  NavigableSet<ReusePlace> targets() {
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
