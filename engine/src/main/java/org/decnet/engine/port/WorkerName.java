package org.decnet.engine.port;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The workers that there may be: the closed list of spec 01, section 12, the one that forgets, the
 * one that listens for planted tokens, the one that tests sensors, and the one that relays
 * messages.
 */
public enum WorkerName {
  /** Serves the API. */
  API,
  /** Looks after the outbox. */
  BUS,
  /** Reads logs. */
  COLLECTOR,
  /** Sums up attackers. */
  PROFILER,
  /** Listens to traffic. */
  SNIFFER,
  /** Fingerprints attackers actively. */
  PROBER,
  /** Changes decoys. */
  MUTATOR,
  /** Repairs what drifted. */
  RECONCILER,
  /** Finds credentials that are used again. */
  REUSE_CORRELATOR,
  /** Watches how settled identities are. */
  ATTRIBUTION,
  /** Asks providers. */
  ENRICH,
  /** Finds identities. */
  CLUSTERER,
  /** Finds campaigns. */
  CAMPAIGN_CLUSTERER,
  /** Tags what other workers tell. */
  TTP,
  /** Pushes to subscribers. */
  WEBHOOK,
  /** Starts and stops decoys. */
  ORCHESTRATOR,
  /** Takes the lines of remote hosts with decoys. */
  AGENT,
  /** Hands findings on to other systems. */
  FORWARDER,
  /** Brings new versions. */
  UPDATER,
  /** Forgets what is old. */
  RETENTION,
  /** Listens for the use of planted tokens. */
  CANARY,
  /** Tests sensors. */
  SELF_TEST,
  /** Tells other nodes what this one tells. */
  RELAY;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word that people and tables use. */
  public String word() {
    return word;
  }

  /** The worker of a word. */
  public static Optional<WorkerName> named(String word) {
    return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
  }
}
