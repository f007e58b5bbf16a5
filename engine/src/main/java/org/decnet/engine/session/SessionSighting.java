package org.decnet.engine.session;

import java.time.Duration;
import java.time.Instant;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What events say about one session.
 *
 * @param place decoy of the earliest event; its time is the start of the session
 * @param service the service; null while unknown. It is the same in all events that name one;
 *     should a sensor contradict itself, the least wins
 * @param peer other end; null if unknown
 * @param ending end; null while open
 * @param login most telling attempt to log in; null if there was none
 * @param clientVersion earliest banner of the peer
 * @param recording most telling recording
 * @param lastCommandAt time of the latest command; null if there was none
 * @param counts what is summed up
 */
public record SessionSighting(
    SessionId id,
    String sensor,
    Dated place,
    @Nullable String service,
    @Nullable Peer peer,
    @Nullable Ending ending,
    @Nullable Login login,
    @Nullable Dated clientVersion,
    @Nullable Recording recording,
    @Nullable Instant lastCommandAt,
    SessionCounts counts) {

  /** When the session started. */
  public Instant startedAt() {
    return place.at();
  }

  /** Length in seconds: as the sensor says, else from start to end; null while open. */
  public @Nullable Double durationSeconds() {
    if (ending == null) {
      return null;
    }
    Double reported = ending.durationSeconds();
    return reported == null ? seconds(Duration.between(startedAt(), ending.at())) : reported;
  }

  /** Both sightings of one session together. */
  public SessionSighting join(SessionSighting other) {
    return new SessionSighting(
        id,
        sensor.compareTo(other.sensor) <= 0 ? sensor : other.sensor,
        place.compareTo(other.place) <= 0 ? place : other.place,
        Joins.least(service, other.service),
        Joins.least(peer, other.peer),
        Joins.least(ending, other.ending),
        Joins.least(login, other.login),
        Joins.least(clientVersion, other.clientVersion),
        Joins.least(recording, other.recording),
        Joins.latest(lastCommandAt, other.lastCommandAt),
        counts.plus(other.counts));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
