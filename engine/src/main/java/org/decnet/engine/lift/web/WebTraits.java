package org.decnet.engine.lift.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.decnet.engine.lift.Gatherer;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Gathers traits of web clients until their session ends, which shows whether they asked for
 * anything. Without a session, address and port stand for it.
 */
public final class WebTraits implements Gatherer<WebTrait> {
  private static final int MOST_VISITS = 20_000;
  private static final int MOST_TRAITS = 8;

  // In the order of their last use.
  private final Map<String, Visit> visits = new LinkedHashMap<>(16, 0.75f, true);
  private long forgotten;

  /** One session of a client. */
  private static final class Visit {
    private final List<Event> traits = new ArrayList<>(1);
    private boolean requested;
  }

  @Override
  public void gather(Event event, Consumer<WebTrait> ready) {
    String key = key(event);
    if (key == null) {
      return;
    }
    if (event.kind() == EventKind.HTTP_REQUEST) {
      visit(key, ready).requested = true;
    } else if (event.kind() == EventKind.FINGERPRINT
        && WebTraitLifter.lifts(event.text(Field.FINGERPRINT_TYPE))) {
      Visit visit = visit(key, ready);
      if (visit.traits.size() < MOST_TRAITS) {
        visit.traits.add(event);
      } else {
        forgotten++;
      }
    } else if (event.kind() == EventKind.CONNECTION && "close".equals(event.text(Field.ACTION))) {
      give(visits.remove(key), ready);
    }
  }

  private static @Nullable String key(Event event) {
    String session = event.text(Field.SESSION_ID);
    Long port = event.integer(Field.SRC_PORT);
    return session != null || event.sourceIp() == null || port == null
        ? session
        : event.sourceIp() + '|' + port;
  }

  private Visit visit(String key, Consumer<WebTrait> ready) {
    Visit visit = visits.computeIfAbsent(key, unused -> new Visit());
    if (visits.size() > MOST_VISITS) {
      Iterator<Visit> oldest = visits.values().iterator();
      Visit gone = oldest.next();
      oldest.remove();
      give(gone, ready);
    }
    return visit;
  }

  private static void give(@Nullable Visit visit, Consumer<WebTrait> ready) {
    if (visit != null) {
      visit.traits.forEach(trait -> ready.accept(new WebTrait(trait, visit.requested)));
      visit.traits.clear();
    }
  }

  @Override
  public void settle(Consumer<WebTrait> ready) {
    visits.values().forEach(visit -> give(visit, ready));
  }

  @Override
  public void finish(Consumer<WebTrait> ready) {
    settle(ready);
    visits.clear();
  }

  @Override
  public long forgotten() {
    return forgotten;
  }
}
