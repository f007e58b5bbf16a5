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
    /** Sessions of which no event and no tag is left, of attackers of no locked campaign. */
    SESSIONS,
    /** Credentials of whose time no event of the attacker is left, who is of no locked campaign. */
    CREDENTIALS,
    /** What recordings showed, as long as credentials. */
    OBSERVATIONS,
    /** What providers said. */
    INTEL,
    /**
     * Attackers of whom no event, session, credential or tag is left, who belong to no locked
     * campaign; see {@link #erase}.
     */
    ATTACKERS
  }

  /**
   * What is old: it happened before a time, and was stored before another. So the log of a year
   * that was read yesterday is not forgotten today.
   */
  record Age(Instant happened, Instant stored) {
    /** What happened and was stored before a time. */
    public static Age before(Instant time) {
      return new Age(time, time);
    }
  }

  /**
   * What a run forgets.
   *
   * @param events age of events
   * @param findings age of tags; sessions, credentials, observations and attackers go when they
   *     happened before its time and nothing that holds them is left
   * @param intel time before which answers of providers have expired
   */
  record Cuts(Age events, Age findings, Instant intel) {}

  /** Bytes that the database takes, as far as it says so. */
  long bytes();

  /** How many rows there are. */
  long count(Data data);

  /**
   * How many rows a whole run would forget: each kind after those that hold it have been forgotten.
   */
  long countDue(Data data, Cuts cuts);

  /** How many rows of each kind are about an attacker. */
  Map<Data, Long> countOf(UUID attacker);

  /**
   * Forgets the oldest rows of a kind that nothing holds any more.
   *
   * @param limit most rows, so that no transaction is long
   * @return rows that are gone; fewer than the limit if there are no more
   */
  int forget(Data data, Cuts cuts, int limit);

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
