package org.decnet.cli.query;

import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.ActorStore;
import org.decnet.model.actor.Attacker;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.IpText;

/** Finds the attacker that a person means. */
public final class AttackerLookup {
  private static final int UUID_LENGTH = 36;

  private AttackerLookup() {}

  /**
   * The attacker of an id or address.
   *
   * @throws DecnetException if there is none
   */
  public static Attacker find(ActorStore actors, String meant) {
    return byId(actors, meant)
        .or(() -> actors.attacker(EventIds.attacker(IpText.canonical(meant))))
        .orElseThrow(() ->
            new DecnetException(
                ErrorCode.NOT_FOUND,
                "No attacker " + meant + " is stored; 'decnet attackers' lists them"));
  }

  private static Optional<Attacker> byId(ActorStore actors, String meant) {
    if (meant.length() != UUID_LENGTH) {
      return Optional.empty();
    }
    try {
      return actors.attacker(UUID.fromString(meant));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an address of that length
    }
  }
}
