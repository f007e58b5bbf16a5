package org.decnet.engine.port;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FactVisitor;

/** Puts together what is known of attackers, for exports. */
public interface FactStore {
  /** All that is known of an attacker; empty if there is none of the id. */
  Optional<ActorFacts> facts(UUID attacker);

  /**
   * Gives all that is known of each attacker but its command lines to a visitor, first seen first;
   * one at a time is in memory.
   *
   * @throws IOException as the visitor does
   */
  void eachAttacker(FactVisitor visitor) throws IOException;
}
