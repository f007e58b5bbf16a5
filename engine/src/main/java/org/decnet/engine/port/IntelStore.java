package org.decnet.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.intel.AttackerIntel;

/** Keeps what providers say of attackers. */
public interface IntelStore {
  /** What is kept of an attacker. */
  Optional<AttackerIntel> intel(UUID attacker);

  /** Keeps what is known of attackers now, in place of what was kept. */
  void save(List<AttackerIntel> intel);

  /**
   * Attackers of whom nothing is kept, or something that has expired: latest seen first. Their
   * addresses may be of any kind.
   */
  List<Target> due(Instant now, int limit);

  /**
   * Whom to ask about.
   *
   * @param ip canonical text form
   */
  record Target(UUID attackerUuid, String ip) {}
}
