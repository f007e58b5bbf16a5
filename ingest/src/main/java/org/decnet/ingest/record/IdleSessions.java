package org.decnet.ingest.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sessions of sensors whose records name only the peer's end: one goes on until nothing came
 * for a while, in the time of the records. Several logs may tell of one session. Bounded: the end
 * that was quiet longest is forgotten first.
 */
public final class IdleSessions {
  private static final int MOST_ENDS = 20_000;
  private static final int MOST_SESSIONS = 16;

  private final Duration idle;
  private final Map<String, List<Span>> spans =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Span>> eldest) {
          return size() > MOST_ENDS;
        }
      };

  /** Sessions that are over when nothing came for longer than this. */
  public IdleSessions(Duration idle) {
    this.idle = idle;
  }

  /** Name of the session of a peer's end at a time. */
  public String of(String end, Instant time) {
    List<Span> known = spans.computeIfAbsent(end, unused -> new ArrayList<>(1));
    for (Span span : known) {
      if (span.takesIn(time, idle)) {
        return end + '@' + span.start;
      }
    }
    if (known.size() >= MOST_SESSIONS) {
      known.removeFirst();
    }
    known.add(new Span(time));
    return end + '@' + time;
  }

  private static final class Span {
    private final Instant start;
    private Instant last;

    Span(Instant start) {
      this.start = start;
      this.last = start;
    }

    boolean takesIn(Instant time, Duration idle) {
      boolean within = !time.isBefore(start) && !time.isAfter(last.plus(idle));
      last = within && time.isAfter(last) ? time : last;
      return within;
    }
  }
}
