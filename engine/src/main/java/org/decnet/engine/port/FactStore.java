package org.decnet.engine.port;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.event.SessionId;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.Breadth;
import org.decnet.model.fact.FactVisitor;
import org.decnet.model.fact.ScopeVisitor;
import org.decnet.model.tag.Scope;

/** Puts together what is known of attackers, for exports. */
public interface FactStore {
  /** All that is known of an attacker; empty if there is none of the id. */
  Optional<ActorFacts> facts(UUID attacker);

  /**
   * What one session shows of its attacker, and nothing from outside of it but where the address
   * belongs; empty if there is no such session, or nobody is known to be behind it.
   */
  Optional<ActorFacts> facts(SessionId session);

  /**
   * Gives what is known of each attacker to a visitor, first seen first; one at a time is in
   * memory. Command lines, sessions and credentials are left out.
   *
   * @throws IOException as the visitor does
   */
  void eachAttacker(FactVisitor visitor) throws IOException;

  /**
   * Gives all that is known of each attacker of a scope to a visitor, first seen first; one at a
   * time is in memory. Of a scope that is not there nobody comes.
   *
   * @throws IOException as the visitor does
   */
  void each(Scope scope, FactVisitor visitor) throws IOException;

  /**
   * Gives scopes that hold each attacker once, the widest that exist: campaigns, then identities of
   * none, then attackers that are held to be nobody yet; each kind first seen first. What is known
   * of those with few attackers is read for many of them at once.
   *
   * @param widest none is wider than that
   * @throws IOException as the visitor does
   */
  void eachScope(Breadth widest, ScopeVisitor visitor) throws IOException;
}
