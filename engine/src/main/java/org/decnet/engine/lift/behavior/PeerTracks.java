package org.decnet.engine.lift.behavior;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.decnet.engine.lift.Gatherer;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.Field;

/**
 * Gathers what each address does. A track is never complete: it is lifted when things are quiet, in
 * the end, and when there is no more room, the longest unseen first.
 */
public final class PeerTracks implements Gatherer<PeerTrack> {
  private static final int MOST_PEERS = 50_000;
  private static final long MOST_BYTES = 40L * 1024 * 1024;
  private static final int MOST_SESSIONS = 20_000;

  private final int mostPeers;
  private final long mostBytes;
  // In the order of their last use.
  private final Map<String, Held> peers = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<String> sessions = new LinkedHashSet<>();
  private long bytes;
  private long forgotten;

  /** A gatherer of the size that fits a small heap. */
  public PeerTracks() {
    this(MOST_PEERS, MOST_BYTES);
  }

  PeerTracks(int mostPeers, long mostBytes) {
    this.mostPeers = mostPeers;
    this.mostBytes = mostBytes;
  }

  /** A track and whether it says more than when it was lifted last. */
  private static final class Held {
    private final PeerTrack track;
    private long weight;
    private boolean changed;

    Held(PeerTrack track) {
      this.track = track;
    }
  }

  @Override
  public void gather(Event event, Consumer<PeerTrack> ready) {
    String ip = event.sourceIp();
    if (ip == null
        || event.get(Field.PARENT_EVENT_ID) != null
        || EventClass.NOISE.className().equals(event.text(Field.EVENT_CLASS))) {
      return;
    }
    Held held = peers.computeIfAbsent(ip, unused -> new Held(new PeerTrack(ip, event)));
    held.track.add(event, opensSession(event));
    held.changed = true;
    bytes += held.track.weight() - held.weight;
    held.weight = held.track.weight();
    makeRoom(ready);
  }

  /** What belongs to no session is a contact of its own. */
  private boolean opensSession(Event event) {
    String session = event.text(Field.SESSION_ID);
    if (session == null) {
      return true;
    }
    if (sessions.size() >= MOST_SESSIONS) {
      Iterator<String> oldest = sessions.iterator();
      oldest.next();
      oldest.remove();
    }
    return sessions.add(session);
  }

  private void makeRoom(Consumer<PeerTrack> ready) {
    while (peers.size() > mostPeers || bytes > mostBytes) {
      Iterator<Held> oldest = peers.values().iterator();
      Held held = oldest.next();
      oldest.remove();
      bytes -= held.weight;
      forgotten++;
      give(held, ready);
    }
  }

  private static void give(Held held, Consumer<PeerTrack> ready) {
    if (held.changed) {
      held.changed = false;
      ready.accept(held.track);
    }
  }

  @Override
  public void settle(Consumer<PeerTrack> ready) {
    peers.values().forEach(held -> give(held, ready));
  }

  @Override
  public void finish(Consumer<PeerTrack> ready) {
    settle(ready);
    peers.clear();
    sessions.clear();
    bytes = 0;
  }

  @Override
  public long forgotten() {
    return forgotten;
  }
}
