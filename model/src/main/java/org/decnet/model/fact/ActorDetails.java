package org.decnet.model.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.Session;
import org.decnet.model.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What some exports tell of an attacker beside what all of them do.
 *
 * @param score how much it deserves attention, 0 to 100
 * @param scoreReason why, by name
 * @param campaign operation that its identity takes part in; null if none is known
 * @param bounties number of finds
 * @param routing what routing and reverse lookups say of the address, by the names of columns
 * @param behaviour how it behaves on the network, by the names of spec 06, section 1
 * @param observations traits of its typing, latest first
 * @param credentials what it tried to log in with, most attempts first
 * @param sessions its newest sessions, newest first
 * @param common values of its own that many others show as well
 */
public record ActorDetails(
    double score,
    Map<String, Object> scoreReason,
    @Nullable UUID campaign,
    long bounties,
    Map<String, Object> routing,
    Map<String, Object> behaviour,
    List<Observation> observations,
    List<Credential> credentials,
    List<Session> sessions,
    Set<String> common) {
  /** Nothing. */
  public static final ActorDetails NONE =
      new ActorDetails(
          0, Map.of(), null, 0, Map.of(), Map.of(), List.of(), List.of(), List.of(), Set.of());

  /** Most sessions that are summed up (spec 06, section 2). */
  public static final int MOST_SESSIONS = 50;

  /** Most observations that are told. */
  public static final int MOST_OBSERVATIONS = 256;

  /** Most credentials that are told. */
  public static final int MOST_CREDENTIALS = 1000;

  /** A value that more attackers than these show is common (spec 06, section 2). */
  public static final int COMMON_ABOVE = 20;

  /** Copies the collections. */
  public ActorDetails {
    scoreReason = sorted(scoreReason);
    routing = sorted(routing);
    behaviour = sorted(behaviour);
    observations = List.copyOf(observations);
    credentials = List.copyOf(credentials);
    sessions = List.copyOf(sessions);
    common = Set.copyOf(common);
  }

  private static Map<String, Object> sorted(Map<String, Object> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
