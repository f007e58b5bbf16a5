package org.decnet.server.web.clusters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was done where, in the order of event time.
 *
 * @param deckies decoys in the order of first contact
 * @param phases first and last tag of each tactic on each decoy
 * @param handOffs where one identity went on with what another had begun; of identities none
 * @param truncated whether there are more identities than were looked at
 */
public record Timeline(
    List<String> deckies, List<PhaseRow> phases, List<HandOffRow> handOffs, boolean truncated) {

  /**
   * A tag that was the first or last of its tactic on a decoy.
   *
   * @param identityUuid who did it
   * @param tactic such as TA0007
   */
  public record PhaseRow(UUID identityUuid, String deckyId, String tactic, Instant observedAt) {}

  /**
   * One identity that went on where another had stopped (spec 04, section 5).
   *
   * @param a one of both
   * @param b the other
   * @param deckies decoys on which it happened
   */
  public record HandOffRow(UUID a, UUID b, List<String> deckies) {}
}
