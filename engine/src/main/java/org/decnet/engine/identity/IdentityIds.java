package org.decnet.engine.identity;

import java.util.UUID;
import org.decnet.model.NameUuid;
import org.decnet.model.event.EventIds;

/** Deterministic ids of identities (spec 01, section 10). */
public final class IdentityIds {
  private IdentityIds() {}

  /** The identity that an attacker alone would be. */
  public static UUID of(UUID attacker) {
    return NameUuid.of(EventIds.NAMESPACE, "identity|" + attacker);
  }
}
