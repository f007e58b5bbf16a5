package org.decnet.model.swarm;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remote host with decoys (spec 09, section 6).
 *
 * @param name as names of decoys, unique among hosts that are not decommissioned
 * @param address where it was heard from last
 * @param agentPort where it takes orders; 0 if it takes none
 * @param fingerprint SHA-256 of its certificate, in hexadecimal digits
 * @param lastHeartbeat when it was last heard of; null if never
 * @param decommissionedAt when somebody ended it; null if nobody did
 * @param notes of whoever enrolled it; null if there are none
 * @param tally what came of its lines
 * @param report what it told last
 */
public record SwarmHost(
    UUID uuid,
    String name,
    String address,
    int agentPort,
    String fingerprint,
    Instant enrolledAt,
    @Nullable Instant lastHeartbeat,
    @Nullable Instant decommissionedAt,
    @Nullable String notes,
    LineTally tally,
    HostReport report) {
  /** Silence after which a host counts as unreachable. */
  public static final Duration SILENCE = Duration.ofSeconds(90);

  /**
   * A host that has just got its certificate.
   *
   * @param enrolment the token that it showed
   */
  public static SwarmHost enrolled(
      UUID uuid,
      Enrolment enrolment,
      String address,
      int agentPort,
      String fingerprint,
      Instant now) {
    return new SwarmHost(
        uuid,
        enrolment.name(),
        address,
        agentPort,
        fingerprint,
        now,
        null,
        null,
        enrolment.notes(),
        LineTally.NONE,
        HostReport.NONE);
  }

  /** How it is at a time. */
  public HostStatus status(Instant now) {
    if (decommissionedAt != null) {
      return HostStatus.DECOMMISSIONED;
    }
    if (lastHeartbeat == null) {
      return HostStatus.ENROLLED;
    }
    return now.isBefore(lastHeartbeat.plus(SILENCE)) ? HostStatus.ACTIVE : HostStatus.UNREACHABLE;
  }
}
