package org.decnet.engine.port;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.Session;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.SessionId;

/** Answers who did what. */
public interface ActorStore {
  /** Attackers that a query asks for. */
  Page<Attacker> attackers(AttackerQuery query);

  /** The same rows without their number. */
  List<Attacker> slice(AttackerQuery query);

  /** How many attackers there are on all pages of a query. */
  long count(AttackerQuery query);

  /** The attacker of an id. */
  Optional<Attacker> attacker(UUID uuid);

  /** Sessions that a query asks for, latest start first. */
  Page<Session> sessions(SessionQuery query);

  /** The session of an id. */
  Optional<Session> session(SessionId id);

  /** Commands of a session, in order. */
  Page<TypedCommand> commands(SessionId session, int limit, int offset);

  /** Commands of an attacker, latest first. */
  Page<TypedCommand> commands(UUID attacker, int limit, int offset);

  /** Commands that an attacker typed at a service, latest first. */
  Page<TypedCommand> commands(UUID attacker, String service, int limit, int offset);

  /** Credentials of an attacker, most attempts first. */
  Page<Credential> credentials(UUID attacker, int limit, int offset);
}
