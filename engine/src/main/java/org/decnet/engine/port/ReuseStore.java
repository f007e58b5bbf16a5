package org.decnet.engine.port;

import java.util.Optional;
import java.util.UUID;
import org.decnet.model.Page;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.credential.ReuseTarget;

/** Finds credentials that are used again, and answers which there are (spec 01, section 5). */
public interface ReuseStore {
  /**
   * Looks at some of the credentials that are new or were tried again since somebody looked, in one
   * transaction, and tells of each finding that is new or has more places. What was looked at is
   * not looked at again, so nothing is told twice, whoever asks and however often.
   *
   * @param leastTargets places at which a credential becomes a finding, 2 or more
   * @param limit most credentials, so that no transaction is long
   */
  Sweep sweep(int leastTargets, int limit);

  /** Findings that a query asks for, most places first. */
  Page<CredentialReuse> findings(ReuseQuery query);

  /** The finding of an id. */
  Optional<CredentialReuse> finding(UUID id);

  /** Who tried the credential of a finding where, latest first. */
  Page<ReuseTarget> targets(UUID finding, int limit, int offset);

  /**
   * What a look came to.
   *
   * @param taken credentials looked at
   * @param found findings that are new
   * @param grown findings that have more places than before
   */
  record Sweep(int taken, int found, int grown) {
    /** Nothing to look at. */
    public static final Sweep NOTHING = new Sweep(0, 0, 0);

    /** Both together. */
    public Sweep plus(Sweep other) {
      return new Sweep(taken + other.taken, found + other.found, grown + other.grown);
    }
  }
}
