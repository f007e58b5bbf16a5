package org.decnet.server.web.swarm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.swarm.HostDecky;
import org.decnet.model.swarm.SwarmHost;
import org.jspecify.annotations.Nullable;

/**
 * A remote host with decoys.
 *
 * @param address where it was heard from last
 * @param agentPort where it takes orders over TLS; 0 if it takes none
 * @param status a word of {@link org.decnet.model.swarm.HostStatus}; a host is unreachable after 90
 *     seconds without a heartbeat
 * @param fingerprint SHA-256 of its certificate, in hexadecimal digits
 * @param lastHeartbeat when it was last heard of; null if never
 * @param lastSequence number of its last line that is stored
 * @param gaps numbers of lines that never came, most of them because they were dropped
 * @param dropped lines that found no room in its spool
 * @param refused lines that spoke for a decoy of somebody else, and are not stored
 * @param spoolLines lines that waited in its spool when it was last heard of
 * @param spoolBytes bytes that they took
 * @param deckies its decoys by their names
 */
public record HostRow(
    UUID uuid,
    String name,
    String address,
    int agentPort,
    String status,
    String fingerprint,
    Instant enrolledAt,
    @Nullable Instant lastHeartbeat,
    @Nullable String notes,
    long lastSequence,
    long gaps,
    long dropped,
    long refused,
    long spoolLines,
    long spoolBytes,
    List<HostDeckyRow> deckies) {
  /**
   * A decoy of a remote host.
   *
   * @param state {@code pending}, {@code running}, {@code degraded}, {@code stopped} or {@code
   *     failed}
   * @param services what it offers, each {@code NAME:PORT}
   */
  public record HostDeckyRow(String name, String state, List<String> services) {
    private static HostDeckyRow of(HostDecky decky) {
      return new HostDeckyRow(decky.name(), decky.state(), decky.services());
    }
  }

  static HostRow of(SwarmHost host, Instant now) {
    return new HostRow(
        host.uuid(),
        host.name(),
        host.address(),
        host.agentPort(),
        host.status(now).word(),
        host.fingerprint(),
        host.enrolledAt(),
        host.lastHeartbeat(),
        host.notes(),
        host.tally().lastSequence(),
        host.tally().missed(),
        host.report().dropped(),
        host.tally().refused(),
        host.report().spoolLines(),
        host.report().spoolBytes(),
        host.report().deckies().stream().map(HostDeckyRow::of).toList());
  }
}
