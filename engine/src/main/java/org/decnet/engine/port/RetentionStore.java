package org.decnet.engine.port;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Forgets what is old (spec 07, section 7). */
public interface RetentionStore {
  /** What can be forgotten apart from the rest. */
  enum Data {
    /** Events that no tag cites, with their command lines. */
    EVENTS,
    /** Tags of attackers who belong to no locked campaign. */
    TAGS,
    /** Sessions of attackers who belong to no locked campaign. */
    SESSIONS,
    /** Credentials of attackers who belong to no locked campaign. */
    CREDENTIALS,
    /** What recordings showed of attackers who belong to no locked campaign. */
    OBSERVATIONS,
    /** What providers said. */
    INTEL,
    /**
     * Attackers of whom no event, session, credential or tag is left, who belong to no locked
     * campaign; see {@link #erase}.
     */
    ATTACKERS
  }

  /** Bytes that the database takes, as far as it says so. */
  long bytes();

  /** How many rows there are. */
  long count(Data data);

  /** How many rows would be forgotten. */
  long countBefore(Data data, Instant time);

  /**
   * How many events would be forgotten once the tags before a time are.
   *
   * @param tags time before which tags are forgotten first
   */
  long countEvents(Instant time, Instant tags);

  /**
   * How many attackers would be forgotten once all else is.
   *
   * @param time time before which attackers, tags, sessions and credentials are forgotten
   * @param events time before which events are
   */
  long countAttackers(Instant time, Instant events);

  /** How many rows of each kind are about an attacker. */
  Map<Data, Long> countOf(UUID attacker);

  /**
   * Forgets the oldest rows before a time.
   *
   * @param limit most rows, so that no transaction is long
   * @return rows that are gone; fewer than the limit if there are no more
   */
  int forget(Data data, Instant time, int limit);

  /**
   * Deletes an attacker and all that is known of him, in one transaction. Identities and campaigns
   * that he was part of are deleted too: the clusterer finds anew what is left of them.
   *
   * @return whether there was one
   */
  boolean erase(UUID attacker);

  /** The time of the event that is so many after the oldest; empty if there are fewer. */
  Optional<Instant> timeOfEvent(long rank);
}
