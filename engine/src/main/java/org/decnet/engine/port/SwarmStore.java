package org.decnet.engine.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.Page;
import org.decnet.model.swarm.Enrolment;
import org.decnet.model.swarm.HostReport;
import org.decnet.model.swarm.LineTally;
import org.decnet.model.swarm.SwarmHost;

/** Keeps the remote hosts that run decoys for this node (spec 09, section 6). */
public interface SwarmStore {
  /** Most decoys of one host. */
  int MOST_DECKIES = 256;

  /** What came of showing a token. */
  enum Outcome {
    /** The host is there, and the token is spent. */
    ENROLLED,
    /** There is no such token, or it was used, or it is too late. */
    NO_TOKEN,
    /** Another host has the name; the token is not spent. */
    NAME_TAKEN
  }

  /**
   * Keeps a token, of which only the hash is known.
   *
   * @param tokenHash SHA-256 in hexadecimal digits
   * @return false if a host has the name
   */
  boolean offer(Enrolment enrolment, String tokenHash, AuditEntry line);

  /** The token of a hash, if it can be used at a time. */
  Optional<Enrolment> offered(String tokenHash, Instant now);

  /** Spends a token for a host, at the time at which the host was enrolled. */
  Outcome enrol(String tokenHash, SwarmHost host, AuditEntry line);

  /** Hosts that are not decommissioned, by their names. */
  Page<SwarmHost> hosts(int limit, int offset);

  /** A host, decommissioned or not. */
  Optional<SwarmHost> host(UUID uuid);

  /** The host of a certificate, unless it is decommissioned. */
  Optional<SwarmHost> ofFingerprint(String fingerprint);

  /** Whether there is a host, or may soon be one. */
  boolean expectsAny(Instant now);

  /**
   * Ends a host: its certificate opens nothing any more, and names of its decoys are free.
   *
   * @return false if there is none that could be ended
   */
  boolean decommission(UUID uuid, Instant at, AuditEntry line);

  /**
   * Whether a decoy is a host's. The first that speaks for a name has it, unless a decoy of this
   * node does, or the host has {@link #MOST_DECKIES} already.
   */
  boolean claims(UUID host, String decky);

  /**
   * Writes what came of lines that are stored.
   *
   * @return false if the host is decommissioned, or another connection of it brought as much
   */
  boolean advance(UUID host, LineTally before, LineTally after);

  /**
   * Writes that a host was heard of, and how its lines fare; that stands with the sensors too,
   * under the source {@code agent} and its name: lines up to the last number, refused ones as
   * malformed, dropped ones as unknown.
   *
   * @return false if it is decommissioned
   */
  boolean heard(UUID host, Instant at, String address, HostReport report);
}
