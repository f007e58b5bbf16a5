package org.decnet.engine.port;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.attribution.Judgement;
import org.decnet.engine.attribution.Profile;
import org.decnet.model.observation.AttackerTrait;

/** Keeps what was observed of identities, and what it adds up to (spec 04, section 7). */
public interface AttributionStore {
  /** Of each primitive of an identity the latest ones are looked at. */
  int MOST_TRAITS = 100;

  /** Identities of whose attackers anything was observed, and those of which anything is held. */
  List<UUID> identities();

  /** Identities that attackers belong to, merges followed; of nobody known there is none. */
  List<UUID> identitiesOf(Collection<UUID> attackers);

  /**
   * What was observed of the attackers of an identity, in the order of time; nothing if it is
   * merged into another one.
   */
  List<AttackerTrait> traits(UUID identity);

  /** What is held of an identity. */
  Profile profile(UUID identity);

  /**
   * Writes what became of a profile, tells it, and lets its observations point at the identity, in
   * one transaction.
   *
   * @return false if somebody else has judged meanwhile; nothing is then written
   */
  boolean save(Judgement judgement);
}
