package org.decnet.engine.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Tag;
import org.decnet.sigma.correlate.Counters;

/**
 * Counts what one run has seen, whether or not the store had it already. Distinct counts are exact
 * up to {@link #MOST_DISTINCT} and a lower bound beyond, so that a run of any length needs bounded
 * memory.
 */
public final class RunTotals {
  /** Most attackers, and most sessions, that are told apart. */
  public static final int MOST_DISTINCT = 1_000_000;

  private final Set<UUID> attackers = new HashSet<>();
  private final Set<SessionId> sessions = new HashSet<>();
  private final Map<String, Long> tagsBySource = new TreeMap<>();
  private long events;
  private long loginAttempts;
  private long commands;
  private long tags;
  private Limits limits = Limits.NONE;

  /**
   * What was left out because memory is bounded. All zero means that every run was found.
   *
   * @param lateEvents events that came too late to be counted in runs
   * @param evictedGroups groups of events that were forgotten while a run may have been building up
   * @param droppedEvents events that their group forgot
   * @param forgottenSessions shell sessions that were forgotten while they may have gone on
   */
  public record Limits(
      long lateEvents, long evictedGroups, long droppedEvents, long forgottenSessions) {
    static final Limits NONE = new Limits(0, 0, 0, 0);

    /** Whether anything was left out. */
    public boolean reached() {
      return !equals(NONE);
    }
  }

  void count(TaggedEvent tagged) {
    Event event = tagged.event();
    events++;
    if (event.kind() == EventKind.COMMAND) {
      commands++;
    }
    if (event.kind() == EventKind.AUTH_ATTEMPT && isDecided(event)) {
      loginAttempts++;
    }
    UUID attacker = event.attacker();
    if (attacker != null && attackers.size() < MOST_DISTINCT) {
      attackers.add(attacker);
    }
    SessionId session = event.session();
    if (session != null && sessions.size() < MOST_DISTINCT) {
      sessions.add(session);
    }
    long own = count(tagged.tags());
    if (own > 0) {
      tagsBySource.merge(event.source(), own, Long::sum);
    }
  }

  /** Counts tags and gives the number of those at or above the floor. */
  long count(List<Tag> found) {
    long kept = 0;
    for (Tag tag : found) {
      kept += tag.confidence() >= TagStore.FLOOR ? 1 : 0;
    }
    tags += kept;
    return kept;
  }

  void count(Counters correlated, long sessionsForgotten) {
    limits =
        new Limits(
            correlated.late(),
            correlated.evictedGroups(),
            correlated.droppedEvents(),
            sessionsForgotten);
  }

  // The offer of a key is no login yet; the sensor reports the outcome as an event of its own.
  private static boolean isDecided(Event event) {
    return !"unknown".equals(event.text(Field.OUTCOME));
  }

  /** Base events, and those that lifters made of them. */
  public long events() {
    return events;
  }

  /** Logins that succeeded or failed. */
  public long loginAttempts() {
    return loginAttempts;
  }

  /** Command lines, empty ones included. */
  public long commands() {
    return commands;
  }

  /** Tags at or above the floor. */
  public long tags() {
    return tags;
  }

  /**
   * Tags of single events by the adapter that read them; those of runs of events are not among
   * them.
   */
  public Map<String, Long> tagsBySource() {
    return Map.copyOf(tagsBySource);
  }

  /** What was left out, as it stood when events were last handed on. */
  public Limits limits() {
    return limits;
  }

  /** Distinct source addresses. */
  public long attackers() {
    return attackers.size();
  }

  /** Distinct sessions. */
  public long sessions() {
    return sessions.size();
  }
}
