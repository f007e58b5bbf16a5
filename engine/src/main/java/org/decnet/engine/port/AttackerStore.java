package org.decnet.engine.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.Page;
import org.decnet.model.actor.AttackerFingerprint;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.ServiceActivity;
import org.decnet.model.actor.Standing;
import org.decnet.model.event.Event;
import org.decnet.model.tag.TechniqueTally;

/** Answers what is known of attackers beside their rows. */
public interface AttackerStore {
  /** How attackers stand; of nobody known there is none. */
  Map<UUID, Standing> standings(Collection<UUID> attackers);

  /** Tags of attackers by technique, tactic and rule, as {@link TagStore#tally} gives them. */
  Map<UUID, List<TechniqueTally>> tallies(Collection<UUID> attackers, double minConfidence);

  /** Latest events of an attacker, latest first. */
  List<Event> latest(UUID attacker, int limit);

  /** Which services an attacker used, as far as his latest events tell. */
  ServiceActivity services(UUID attacker);

  /** How many traits of his were observed in recordings. */
  long observations(UUID attacker);

  /** What his programs look like, by type and value. */
  Page<AttackerFingerprint> fingerprints(UUID attacker, int limit, int offset);

  /** Credentials that a query asks for, most attempts first. */
  Page<Credential> credentials(CredentialQuery query);

  /**
   * Secrets of credentials in clear: for admins only. Of very long ones there is the beginning; one
   * that no event carried is missing.
   */
  Map<Credential, String> secrets(Collection<Credential> credentials);
}
