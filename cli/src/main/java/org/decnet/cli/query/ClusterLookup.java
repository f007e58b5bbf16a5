package org.decnet.cli.query;

import java.util.UUID;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/** Finds the identity or campaign that a person means. */
public final class ClusterLookup {
  private ClusterLookup() {}

  /**
   * The identity of a uuid, merges followed.
   *
   * @throws DecnetException if there is none
   */
  public static StoredIdentity identity(IdentityStore identities, String meant) {
    return identities
        .identity(uuid(meant))
        .orElseThrow(() -> unknown("identity", meant, "identities"));
  }

  /**
   * The campaign of a uuid, merges followed.
   *
   * @throws DecnetException if there is none
   */
  public static StoredCampaign campaign(IdentityStore identities, String meant) {
    return identities
        .campaign(uuid(meant))
        .orElseThrow(() -> unknown("campaign", meant, "campaigns"));
  }

  private static UUID uuid(String meant) {
    try {
      return UUID.fromString(meant);
    } catch (IllegalArgumentException e) {
      throw new DecnetException(
          ErrorCode.NOT_FOUND, "A uuid of 36 characters was expected, not " + meant, e);
    }
  }

  private static DecnetException unknown(String what, String meant, String list) {
    return new DecnetException(
        ErrorCode.NOT_FOUND,
        "No " + what + " " + meant + " is stored; 'decnet " + list + "' lists them");
  }
}
