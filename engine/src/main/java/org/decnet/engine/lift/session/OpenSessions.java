package org.decnet.engine.lift.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.decnet.engine.lift.Gatherer;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;

/**
 * Gathers sessions. One is complete a moment after its connection closed, because sensors report
 * some things later; or when nothing came for the time that its service allows; or when there is no
 * more room, the longest quiet first. What comes later still completes it anew, with all that is
 * remembered.
 *
 * <p>Time is that of the newest event of the same sensor and adapter, as logs of several sensors
 * are read one after the other. It may jump back when a log is older than the one before.
 */
public final class OpenSessions implements Gatherer<SessionFacts> {
  private static final Duration MOMENT = Duration.ofSeconds(10);
  private static final int MOST_SESSIONS = 20_000;
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  private final int mostSessions;
  private final long mostBytes;
  private final SensorClocks clocks = new SensorClocks();
  // In the order of their last use.
  private final Map<SessionId, Held> sessions = new LinkedHashMap<>(16, 0.75f, true);
  // In the order of their ends.
  private final Map<SessionId, Held> closed = new LinkedHashMap<>();
  private long bytes;
  private long forgotten;

  /** A gatherer of the size that fits a small heap. */
  public OpenSessions() {
    this(MOST_SESSIONS, MOST_BYTES);
  }

  OpenSessions(int mostSessions, long mostBytes) {
    this.mostSessions = mostSessions;
    this.mostBytes = mostBytes;
  }

  /** A session and what became of it. */
  private static final class Held {
    private final SessionFacts facts;
    private final String clock;
    private long weight;
    private boolean changed = true;

    Held(SessionFacts facts, String clock) {
      this.facts = facts;
      this.clock = clock;
    }
  }

  @Override
  public void gather(Event event, Consumer<SessionFacts> ready) {
    String clock = SensorClocks.name(event);
    boolean advanced = clocks.advance(clock, event.time());
    SessionId id = event.session();
    if (id != null) {
      hold(event, id, clock);
    }
    if (advanced) {
      giveClosed(ready, false);
      giveQuiet(ready);
    }
    makeRoom(ready);
  }

  private void hold(Event event, SessionId id, String clock) {
    Held held = sessions.get(id);
    if (held == null) {
      held = new Held(SessionFacts.of(event, id), clock);
      sessions.put(id, held);
    } else {
      held.facts.add(event);
      held.changed = true;
    }
    bytes += held.facts.weight() - held.weight;
    held.weight = held.facts.weight();
    if (ends(event) || held.facts.sighting().ending() != null) {
      closed.putIfAbsent(id, held);
    }
  }

  private static boolean ends(Event event) {
    return event.kind() == EventKind.CONNECTION && "close".equals(event.text(Field.ACTION));
  }

  private void giveClosed(Consumer<SessionFacts> ready, boolean all) {
    Iterator<Held> oldest = closed.values().iterator();
    while (oldest.hasNext()) {
      Held held = oldest.next();
      if (!all && !isPast(held, MOMENT)) {
        return;
      }
      oldest.remove();
      give(held, ready);
    }
  }

  private void giveQuiet(Consumer<SessionFacts> ready) {
    Iterator<Held> oldest = sessions.values().iterator();
    while (oldest.hasNext()) {
      Held held = oldest.next();
      if (!isPast(held, QuietTimes.of(held.facts.sighting().service()))) {
        return;
      }
      oldest.remove();
      forget(held, ready);
    }
  }

  private boolean isPast(Held held, Duration time) {
    Instant now = clocks.now(held.clock);
    return now == null || Duration.between(held.facts.lastAt(), now).abs().compareTo(time) > 0;
  }

  private void makeRoom(Consumer<SessionFacts> ready) {
    while (sessions.size() > mostSessions || bytes > mostBytes) {
      Iterator<Held> oldest = sessions.values().iterator();
      Held held = oldest.next();
      oldest.remove();
      forgotten += held.facts.sighting().ending() == null ? 1 : 0;
      forget(held, ready);
    }
  }

  private void forget(Held held, Consumer<SessionFacts> ready) {
    closed.remove(held.facts.id());
    bytes -= held.weight;
    give(held, ready);
  }

  private static void give(Held held, Consumer<SessionFacts> ready) {
    if (held.changed) {
      held.changed = false;
      ready.accept(held.facts);
    }
  }

  @Override
  public void settle(Consumer<SessionFacts> ready) {
    giveClosed(ready, true);
  }

  @Override
  public void finish(Consumer<SessionFacts> ready) {
    giveClosed(ready, true);
    sessions.values().forEach(held -> give(held, ready));
    sessions.clear();
    bytes = 0;
  }

  @Override
  public long forgotten() {
    return forgotten;
  }
}
