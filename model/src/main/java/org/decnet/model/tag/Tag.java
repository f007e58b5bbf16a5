package org.decnet.model.tag;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * The claim that a source event shows a technique (spec 01, section 6).
 *
 * @param uuid deterministic id, {@link TagIds}
 * @param sourceKind kind of the tagged source; an open set
 * @param sourceId event id or the artefact's stable id
 * @param attacker attacker that it is about; null for roll-ups of an identity
 * @param identity identity that it is about; null while unknown
 * @param session session that it happened in
 * @param decky decoy that it happened on
 * @param tactic tactic that the rule chose
 * @param technique technique or sub-technique
 * @param confidence 0 to 1, after scaling and clipping: the chance that an analyst would agree
 * @param confidenceAdj −0.1 to 0.1, adjustment by later verdicts (spec 02, section 7.2)
 * @param rule rule that claims it
 * @param ruleVersion version of that rule
 * @param ruleHash SHA-256 of the normalised rule
 * @param evidence what the rule saw
 * @param attackRelease ATT&amp;CK release that the mapping was checked against, such as 18.1
 * @param mitreUrl page of the sub-technique, else of the technique
 * @param observedAt event time of the source
 */
public record Tag(
    UUID uuid,
    String sourceKind,
    String sourceId,
    @Nullable UUID attacker,
    @Nullable UUID identity,
    @Nullable SessionId session,
    @Nullable String decky,
    TacticId tactic,
    TechniqueId technique,
    double confidence,
    double confidenceAdj,
    RuleId rule,
    int ruleVersion,
    String ruleHash,
    Evidence evidence,
    String attackRelease,
    @Nullable String mitreUrl,
    Instant observedAt) {

  /** Refuses a tag that nobody could be held to, or whose confidence is no probability. */
  public Tag {
    if (attacker == null && identity == null) {
      throw new IllegalArgumentException(
          "A tag needs an anchor: attacker_uuid or identity_uuid must be set");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be within 0..1, not " + confidence);
    }
  }

  /** The parent technique, for the column {@code technique_id}. */
  public TechniqueId parentTechnique() {
    return technique.parent();
  }

  /** The sub-technique, for the column {@code sub_technique_id}; null if the tag names none. */
  public @Nullable TechniqueId subTechnique() {
    return technique.isSub() ? technique : null;
  }

  /** The confidence that is shown: adjusted and held within 0..1. */
  public double shownConfidence() {
    return Math.clamp(confidence + confidenceAdj, 0, 1);
  }
}
