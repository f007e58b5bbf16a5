package org.decnet.server.web.attackers;

import java.util.UUID;
import org.decnet.engine.port.ActorStore;
import org.decnet.model.actor.Attacker;
import org.decnet.server.web.errors.ApiException;

/** Attackers that there are. */
final class KnownAttackers {
  private KnownAttackers() {}

  /**
   * The attacker of an id.
   *
   * @throws ApiException 404 if there is none
   */
  static Attacker of(ActorStore actors, UUID uuid) {
    return actors.attacker(uuid).orElseThrow(() -> ApiException.notFound("attacker"));
  }
}
