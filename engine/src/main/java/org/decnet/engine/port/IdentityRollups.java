package org.decnet.engine.port;

import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.lift.identity.IdentityRollup;

/** Sums up what the attackers of an identity have in common. */
@FunctionalInterface
public interface IdentityRollups {
  /** The sum; empty if no attacker is of that identity. */
  Optional<IdentityRollup> rollup(UUID identity);
}
